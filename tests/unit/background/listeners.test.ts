/** Menus and commands cannot be pressed by a driver: their listeners are called here as the browser calls them. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenForCommands } from '../../../entrypoints/background/commands.ts';
import { createMenus, listenForMenus } from '../../../entrypoints/background/menus.ts';

const sendToPage = vi.hoisted(() => vi.fn());
vi.mock('../../../messaging/client.ts', () => ({ sendToPage }));

const TAB = { id: 7 };
const executeScript = vi.fn();
let clickMenu: (info: { menuItemId: string }, tab?: { id: number }) => void;
let pressCommand: (command: string, tab?: { id: number }) => Promise<void>;
const create = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetAllMocks();
  Object.assign(browser, {
    contextMenus: { removeAll: async () => {}, create, onClicked: { addListener: (listener: typeof clickMenu) => (clickMenu = listener) } },
    commands: { onCommand: { addListener: (listener: typeof pressCommand) => (pressCommand = listener) } },
    scripting: { executeScript },
  });
  listenForMenus();
  listenForCommands();
});

it('offers to save in the menu of a selection on web pages, and nowhere else', async () => {
  await createMenus();
  expect(create).toHaveBeenCalledWith(
    expect.objectContaining({
      title: 'Save the selected passage',
      contexts: ['selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    }),
  );
});

it('saves the selection from the menu item it created', async () => {
  await createMenus();
  clickMenu({ menuItemId: create.mock.calls[0]![0].id }, TAB);
  await vi.waitFor(() => expect(sendToPage).toHaveBeenCalledWith(7, 'saveSelection'));
});

describe('commands', () => {
  it.each([
    ['save-selection', ['saveSelection']],
    ['next-term', ['moveTerm', { by: 1 }]],
    ['previous-term', ['moveTerm', { by: -1 }]],
    ['open-term', ['openTerm']],
  ])('%s reaches the page', async (command, message) => {
    await pressCommand(command, TAB);
    expect(sendToPage).toHaveBeenCalledExactlyOnceWith(7, ...message);
  });

  it('lets the page script in once where it does not run yet, and says it again', async () => {
    sendToPage.mockRejectedValueOnce(new Error('No response'));
    await pressCommand('save-selection', TAB);
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 7 }, files: ['/content-scripts/annotator.js'] });
    expect(sendToPage).toHaveBeenCalledTimes(2);
  });
});

it('names in the manifest the commands it listens to, four of them with a key: Chromium takes no more', async () => {
  const { default: config } = await import('../../../wxt.config.ts');
  const manifest = (config.manifest as (env: object) => { commands: Record<string, { suggested_key?: object }> })({
    browser: 'chrome',
    mode: 'production',
  });
  expect(Object.keys(manifest.commands)).toEqual(['save-selection', 'next-term', 'previous-term', 'open-term', 'open-panel']);
  expect(Object.values(manifest.commands).filter(({ suggested_key }) => suggested_key)).toHaveLength(4);
});
