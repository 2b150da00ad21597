import './ui/mantineStyles';
import './ui/page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { startTranslations } from './i18n/i18n';
import { openSample } from './panels/shell/openSample';
import { firstLanguage, keepSettings } from './panels/shell/settings';
import { parseLink } from './state/url';

const language = firstLanguage(parseLink(location.hash).language);
void openSample();
await startTranslations(language);
keepSettings(language);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
