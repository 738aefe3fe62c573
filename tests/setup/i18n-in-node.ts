/** Gives WXT's fake browser the English texts. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { english } from './english.ts';

Object.assign(fakeBrowser.i18n, english);
