/** Gives components the English texts in a real browser without an extension around them. */
import { english } from './english.ts';

const host = globalThis as { chrome?: object; browser?: object };
host.chrome = Object.assign(host.chrome ?? {}, { i18n: english });
host.browser = host.chrome;
