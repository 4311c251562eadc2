const mark = '#comment-';

/** The comment a page's address names: at its end, or in its parameter `comment`. */
export const namedComment = (): string | undefined =>
  /^#comment-([\w-]+)$/.exec(location.hash)?.[1] ?? (/^[\w-]+$/.exec(new URLSearchParams(location.search).get('comment') ?? '')?.[0]);

/** Tells the address of each comment on this page. Always absolute: a page's `<base>` would send a bare mark astray. */
export function commentAddresses(): (id: string) => string {
  const address = new URL(location.href);
  address.searchParams.delete('comment');
  address.hash = '';
  const {href} = address;
  return (id) => href + mark + id;
}

/** The address of one comment. */
export const addressOfComment = (id: string): string => commentAddresses()(id);

/** Takes the name of a comment out of the page's address. */
export function unnameComment(): void {
  const address = new URL(location.href);
  address.searchParams.delete('comment');
  if (address.hash.startsWith(mark)) address.hash = '';
  try {
    history.replaceState(history.state, '', address.href);
  } catch {
    // Not in every frame: then the address stays.
  }
}
