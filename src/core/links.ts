import type {Source} from '../contract/http.ts';
import * as routes from '../contract/routes.ts';

/**
 * The address of a petition's page: the host's own, by its pattern, else the backend's. Always
 * absolute: a page's `<base>` would send relative ones astray.
 */
export function linkTo(source: Source | undefined, id: string, pattern: string): string {
  if (!pattern) return (source?.base ?? '') + routes.petitionPage(id);
  try {
    return new URL(pattern.replace('{id}', encodeURIComponent(id)), location.href).href;
  } catch {
    return pattern;
  }
}
