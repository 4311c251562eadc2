import type {Source} from '../contract/http.ts';
import * as routes from '../contract/routes.ts';

/**
 * The address of a petition's page: the host's own, by its pattern, else the backend's; and where
 * the pattern is of another kind than a web address, which would run as a script. Always absolute:
 * a page's `<base>` would send relative ones astray.
 */
export function linkTo(source: Source | undefined, id: string, pattern: string): string {
  try {
    const {href} = new URL(pattern.replace('{id}', routes.part(id)), location.href);
    if (pattern && /^https?:/.test(href)) return href;
  } catch {
    // Not an address at all.
  }
  return (source?.base ?? '') + routes.petitionPage(id);
}
