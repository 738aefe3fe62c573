import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import '../../assets/css/popup.css';
import { createDatabase } from '../../storage/database.ts';
import { App } from './App.tsx';

document.documentElement.lang = i18n.t('@@ui_locale').replace('_', '-');
document.documentElement.dir = i18n.t('@@bidi_dir');
// A popup is no tab. Opened as one (phones, tests) it takes the width there is.
const inTab = (await browser.tabs.getCurrent()) !== undefined;
document.documentElement.classList.toggle('in-tab', inTab);

render(<App db={createDatabase()} />, document.body);
