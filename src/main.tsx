import './ui/mantineStyles';
import './ui/page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { startTranslations } from './i18n/i18n';
import { openFirst } from './panels/shell/openSample';
import { firstLanguage, keepSettings } from './panels/shell/settings';
import { parseLink } from './state/url';

const link = parseLink(location.hash);
const language = firstLanguage(link.language);
void openFirst(link.project);
await startTranslations(language);
keepSettings(language);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
