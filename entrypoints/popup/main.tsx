import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import '../../assets/css/popup.css';
import { createDatabase } from '../../storage/database.ts';
import { App } from './App.tsx';

// The language of our texts, which need not be the browser's.
document.documentElement.lang = i18n.t('uiLanguage');
// A popup is no tab. Opened as one (phones, tests) it takes the width there is.
const inTab = (await browser.tabs.getCurrent()) !== undefined;
document.documentElement.classList.toggle('in-tab', inTab);

render(<App db={createDatabase()} />, document.body);
