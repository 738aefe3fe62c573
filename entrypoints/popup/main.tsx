import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import '../../assets/css/popup.css';
import { createDatabase } from '../../storage/database.ts';
import { App } from './App.tsx';

// The language of our texts, which need not be the browser's.
document.documentElement.lang = i18n.t('uiLanguage');
// A popup is no tab, and is as wide as it asks to be. Opened as one, and on phones, it takes the width there is.
const [tab, { os }] = await Promise.all([browser.tabs.getCurrent(), browser.runtime.getPlatformInfo()]);
document.documentElement.classList.toggle('in-tab', tab !== undefined || os === 'android');

render(<App db={createDatabase()} />, document.body);
