const mark = '#provision-';

/** The provision that the page's address names. */
export const namedProvision = (): string | undefined => /^#provision-([\w.-]+)$/.exec(location.hash)?.[1];

/** The address of one provision on this page. Always absolute: a page's `<base>` would send a bare mark astray. */
export function addressOfProvision(id: string): string {
  const address = new URL(location.href);
  address.hash = mark + id;
  return address.href;
}
