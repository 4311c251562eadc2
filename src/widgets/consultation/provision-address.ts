import {consultationPage, provisionNamed} from '../../contract/consultation-routes.ts';

const mark = '#provision-';

/** The provision that the page's address names. */
export const namedProvision = (): string | undefined => /^#provision-([\w.-]+)$/.exec(location.hash)?.[1];

/** The address of one provision on this page. Always absolute: a page's `<base>` would send a bare mark astray. */
export function addressOfProvision(id: string): string {
  const address = new URL(location.href);
  address.hash = mark + id;
  return address.href;
}

/**
 * The provision, and the version of it, that somebody's words are about.
 * @param id Of the consultation.
 * @param source Of the target. In an archive it still names the service that has gone.
 */
export const provisionAt = (id: string, source = ''): ReturnType<typeof provisionNamed> => provisionNamed(source.slice(0, Math.max(source.indexOf(`${consultationPage(id)}/`), 0)), id, source);
