import {randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {loaderFor, widgetsFor, ways, type Shown, type Way} from './ways.ts';

/**
 * Sites of municipalities: one with a template of many years, one with a strict policy, one that
 * changes its pages without loading them, one that is dark and reads from right to left.
 */
export const hosts = ['old', 'strict', 'lively', 'arabic'] as const;

export type Host = (typeof hosts)[number];

export interface Hosts {
  /** Address of a host's page with all widgets, placed in one way. */
  page(host: Host, way: Way): string;
  /** Address of a host's page with this in it, and this in its head instead of the loader. */
  with(content: string, host?: Host, loader?: string): string;
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

/** Runs in the page before anything else there: notes what failed, and what the page's policy refused. */
const witness = `window.noted = [];
addEventListener('error', (event) => noted.push(String(event.message)));
addEventListener('unhandledrejection', (event) => noted.push(String(event.reason)));
addEventListener('securitypolicyviolation', (event) => noted.push(event.violatedDirective + ' ' + event.blockedURI));`;

/** The sites, each on another origin than the service whose widgets they embed. */
export async function serveHosts(service: string, shown: Shown): Promise<Hosts> {
  const templates = new Map<string, string>();
  for (const host of hosts) templates.set(host, await readFile(new URL(`${host}.html`, import.meta.url), 'utf8'));
  const contents = new Map<string, {readonly content: string; readonly loader: string | undefined}>();

  /** A build of the widgets that is not the service's own: the same files under another address. */
  const copy = async (path: string, response: ServerResponse) => {
    const {ok, headers, body} = await fetch(service + path);
    response.writeHead(ok ? 200 : 404, {'content-type': headers.get('content-type') ?? '', 'access-control-allow-origin': '*'});
    response.end(body ? Buffer.from(await new Response(body).arrayBuffer()) : '');
  };

  const server = createServer(({url = '/'}, response) => {
    if (url.startsWith('/copy/')) return void copy(url.slice(5), response);
    const [, host = '', name = ''] = url.split('/');
    const template = templates.get(host);
    const way = ways.find((known) => known === name);
    const {content, loader} = way ? {content: widgetsFor(way, service, shown), loader: undefined} : (contents.get(url) ?? {});
    if (!template || content === undefined) return void response.writeHead(404).end();
    const nonce = randomBytes(16).toString('base64');
    const page = template
      .replaceAll('{{witness}}', `<script nonce="${nonce}">${witness}</script>`)
      .replaceAll('{{loader}}', loader ?? loaderFor(way ?? 'tag', {service, site: base, nonce}))
      .replaceAll('{{widgets}}', content)
      .replaceAll('{{nonce}}', nonce);
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
    with(content, host = 'strict', loader = undefined) {
      const path = `/${host}/page-${contents.size}`;
      contents.set(path, {content, loader});
      return base + path;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
