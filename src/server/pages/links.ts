import * as acts from '../../contract/act-routes.ts';
import * as routes from '../../contract/routes.ts';

/** Where a page's links lead: to the backend's routes, or to the files of an archive. */
export interface PageLinks {
  readonly style: string;
  readonly home: string;
  readonly petitions: string;
  readonly petitionsFile: string;
  /** Absolute address of this page without its language; undefined where nobody knows it, as in an archive. */
  readonly canonical?: string;
  /** This page in another language. */
  inLanguage(lang: string): string;
  petition(id: string): string;
  /** The page of the list that begins at a cursor. */
  older(next: string): string;
  signaturesFile(id: string): string;
  historyFile(id: string): string;
}

export const stylePath = '/viche-page.css';

/** Links of the backend itself. @param path Path of this page. */
export const liveLinks = ({publicUrl, path, lang}: {readonly publicUrl: string; readonly path: string; readonly lang: string}): PageLinks => ({
  style: stylePath,
  home: `/?lang=${lang}`,
  petitions: `/petitions?lang=${lang}`,
  petitionsFile: acts.petitionsFile(),
  canonical: publicUrl + path,
  inLanguage: (other) => `${path}?lang=${other}`,
  petition: (id) => `${routes.petitionPage(id)}?lang=${lang}`,
  older: (next) => `/petitions?lang=${lang}&cursor=${encodeURIComponent(next)}`,
  signaturesFile: acts.signaturesFile,
  historyFile: acts.historyFile,
});
