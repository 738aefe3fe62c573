import { render } from 'preact';
import { i18n } from '#i18n';
import '../../assets/css/welcome.css';
import { App } from './App.tsx';

document.documentElement.lang = i18n.t('@@ui_locale').replace('_', '-');
document.documentElement.dir = i18n.t('@@bidi_dir');
document.title = i18n.t('welcome.title');
render(<App />, document.body);
