/** Without the network flags Chromium looks up its maker's hosts at every start. */
const ALWAYS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

/** Flags for driving Chromium; as root it runs only without its sandbox. */
export function chromiumFlags({ headless }: { headless: boolean }): string[] {
  return [...ALWAYS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(headless ? ['--disable-gpu'] : [])];
}
