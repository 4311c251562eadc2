import type {ListFilter} from './list-filter.ts';

/** The page's address, with a filter in parameters that begin with `prefix`; what is as usual needs no mention. */
export function addressOf(prefix: string, filter: ListFilter, usual: ListFilter): string {
  const address = new URL(location.href);
  // Only where the editor asked for that.
  if (!prefix) return address.href;
  for (const name of ['q', 'status', 'body', 'sort'] as const) {
    const value = filter[name].trim();
    if (value === usual[name]) address.searchParams.delete(prefix + name);
    else address.searchParams.set(prefix + name, value);
  }
  return address.href;
}
