import './ui/mantineStyles';
import './ui/page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { startTranslations } from './i18n/i18n';
import { openSample } from './panels/shell/openSample';
import { PHONE_QUERY } from './panels/shell/Shell';
import { firstLanguage, keepSettings } from './panels/shell/settings';
import { setLegendOpen } from './state/commands/view';
import { parseLink } from './state/url';

const language = firstLanguage(parseLink(location.hash).language);
if (window.matchMedia(PHONE_QUERY).matches) setLegendOpen(false);
void openSample();
await startTranslations(language);
keepSettings(language);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
