import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { ignoreKeyRepeat } from './app/ignore-key-repeat.ts';
import { followOtherTabs } from './app/session/turn-page.ts';
import { startTexts } from './i18n/i18n.ts';
import { dropOldDrafts } from './shared/form/draft-store.ts';
import './styles/base.css';
import './styles/print.css';

/** After a new release the old pages' chunks are gone: read the page again, once. */
window.addEventListener('vite:preloadError', (event) => {
  const KEY = 'zhuoluo:reloaded';
  if (sessionStorage.getItem(KEY)) return;
  sessionStorage.setItem(KEY, '1');
  event.preventDefault();
  window.location.reload();
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html lacks #root');

dropOldDrafts();
ignoreKeyRepeat();
followOtherTabs();
await startTexts();
createRoot(root).render(<App />);
