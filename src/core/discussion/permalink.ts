const mark = '#comment-';

/** The comment a page's address names: at its end, or in its parameter `comment`. */
export const namedComment = (): string | undefined =>
  /^#comment-([\w-]+)$/.exec(location.hash)?.[1] ?? (/^[\w-]+$/.exec(new URLSearchParams(location.search).get('comment') ?? '')?.[0]);

/** The address of one comment on this page. Always absolute: a page's `<base>` would send a bare mark astray. */
export function addressOfComment(id: string): string {
  const address = new URL(location.href);
  address.searchParams.delete('comment');
  address.hash = mark + id;
  return address.href;
}

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
