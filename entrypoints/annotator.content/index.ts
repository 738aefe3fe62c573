import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  matches: [], // set from platform/hosts.ts in wxt.config.ts
  allFrames: true,
  runAt: 'document_idle',
  main() {},
});
