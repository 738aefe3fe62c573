import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../../shared/pages', import.meta.url));

/** Nothing of the pages' own runs or loads; what is measured is ours. Isolated, so that the page's clock ticks every 5 µs (20 in Firefox). */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};

/** The pages are about anything; with this each has something to mark where it is seen first, even if its body waits for a script. */
const SENTENCE =
  '<p lang="en">North Korea’s Ministry of State Security has searched homes in Hoeryong, North Hamgyong Province, Daily NK reported from Pyongyang.</p>' +
  '<style>html,body{display:block!important;visibility:visible!important}</style>';

export function realPages(): string[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'source.html')));
}

export function withSentence(html: string): string {
  // Old pages have another body for Internet Explorer, in a comment.
  const body = [...html.matchAll(/<!--[^]*?-->|<body[^>]*>/gi)].find(([tag]) => !tag.startsWith('<!--'));
  const at = body ? body.index + body[0].length : 0;
  return html.slice(0, at) + SENTENCE + html.slice(at);
}

/** `change`: what is done to each page before it is sent. */
export async function servePages(change: (html: string) => string = withSentence): Promise<{ url(name: string): string; close(): void }> {
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname.slice(1));
    if (!realPages().includes(name)) response.writeHead(404).end();
    else response.writeHead(200, HEADERS).end(change(readFileSync(join(FOLDER, name, 'source.html'), 'utf8')));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    url: (name) => origin + encodeURIComponent(name),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
