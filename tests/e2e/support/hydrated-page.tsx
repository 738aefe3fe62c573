/** @jsxImportSource react */
/** The script of a React page that takes over server-rendered markup after we have marked it; bundled by the test that opens it. */
import { hydrateRoot } from 'react-dom/client';
import { HydratedArticle } from './hydrated-article.tsx';

const page = globalThis as typeof globalThis & { errors: string[]; hydrated: boolean };
page.errors = [];
addEventListener('error', ({ message }) => page.errors.push(message));

// Late enough for the marks to be there first.
setTimeout(() => {
  hydrateRoot(document.querySelector('#root')!, <HydratedArticle town="Hoeryong" capital="Pyongyang" />, {
    onRecoverableError: (error) => page.errors.push(String(error)),
  });
  page.hydrated = true;
}, 1500);
