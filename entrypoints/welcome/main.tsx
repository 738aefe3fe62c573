import { render } from 'preact';
import { i18n } from '#i18n';
import '../../assets/css/welcome.css';
import { App } from './App.tsx';

// The language of our texts, which need not be the browser's.
document.documentElement.lang = i18n.t('uiLanguage');
document.title = i18n.t('welcome.title');
render(<App />, document.body);
