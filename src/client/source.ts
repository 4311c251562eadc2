import type {Source} from '../contract/http.ts';

/** What answers in the page itself: the reference service, or an adapter. It may answer synchronously. */
interface Answering {
  fetch(request: Request): Response | Promise<Response>;
}

/** A source whose service runs in this page. */
export const inPage = (app: Answering, base = 'https://in-page.invalid'): Source => ({
  base,
  backend: async (request) => app.fetch(request),
});

const byBase = new Map<string, Source>();

/** Lets a source answer in this page for addresses, given without a slash at the end, whoever names them. */
export function answerFor(source: Source, ...addresses: readonly string[]): void {
  for (const address of addresses) byBase.set(address, source);
}

/** A source behind an address; the same one for the same address, so that requests and streams are shared. */
export function sourceAt(address: string): Source | undefined {
  let base: string;
  try {
    const url = new URL(address, globalThis.location?.href);
    base = (url.origin + url.pathname).replace(/\/+$/, '');
  } catch {
    return undefined;
  }
  let source = byBase.get(base);
  if (!source) {
    source = {base, backend: (request) => fetch(request)};
    byBase.set(base, source);
  }
  return source;
}
