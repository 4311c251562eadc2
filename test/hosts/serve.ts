import {randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {loaderFor, widgetsFor, ways, type Way} from './ways.ts';

export const hosts = ['old', 'strict'] as const;

export type Host = (typeof hosts)[number];

export interface Hosts {
  /** Address of a host's page with all widgets, placed in one way. */
  page(host: Host, way: Way): string;
  /** Address of a host's page with this in it. */
  with(content: string, host?: Host): string;
  close(): Promise<void>;
}

/** What the documentation promises to work under, and what else a careful administrator forbids. */
const policy = (nonce: string, service: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}'`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
    `connect-src ${service}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Sites of two municipalities that embed the widgets, each on another origin than the service. */
export async function serveHosts(service: string, petitionId: string): Promise<Hosts> {
  const templates = new Map<string, string>();
  for (const host of hosts) templates.set(host, await readFile(new URL(`${host}.html`, import.meta.url), 'utf8'));
  const contents = new Map<string, string>();

  const server = createServer(({url = '/'}, response) => {
    const [, host = '', name = ''] = url.split('/');
    const template = templates.get(host);
    const way = ways.find((known) => known === name);
    const content = way ? widgetsFor(way, service, petitionId) : contents.get(url);
    if (!template || content === undefined) return void response.writeHead(404).end();
    const nonce = randomBytes(16).toString('base64');
    const page = template.replaceAll('{{loader}}', loaderFor(way ?? 'tag', service, nonce)).replaceAll('{{widgets}}', content).replaceAll('{{nonce}}', nonce);
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(host === 'strict' ? {'content-security-policy': policy(nonce, service)} : {}),
    });
    response.end(page);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    page: (host, way) => `${base}/${host}/${way}`,
    with(content, host = 'strict') {
      const path = `/${host}/page-${contents.size}`;
      contents.set(path, content);
      return base + path;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
