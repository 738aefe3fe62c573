import { render } from 'preact';
import { i18n } from '#i18n';
import '../../assets/css/panel.css';
import { createDatabase } from '../../storage/database.ts';
import { App } from './App.tsx';

// The language of our texts, which need not be the browser's.
document.documentElement.lang = i18n.t('uiLanguage');
render(<App db={createDatabase()} />, document.body);
