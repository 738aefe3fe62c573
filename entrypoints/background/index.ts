import { defineBackground } from 'wxt/utils/define-background';
import { listenForCommands } from './commands.ts';
import { listenForInstall } from './install.ts';
import { listenForMenus } from './menus.ts';

/**
 * Owns IndexedDB for the page scripts. A browser may stop this worker between any two messages: nothing that is needed lives only
 * in its memory, and every listener is added before the first `await`.
 */
export default defineBackground({
  type: 'module',
  main() {
    listenForMenus();
    listenForCommands();
    listenForInstall();
  },
});
