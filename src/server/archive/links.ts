import * as acts from '../../contract/act-routes.ts';
import type {PageLinks} from '../pages/links.ts';

/** The style sheet of an archive's pages, in its folder. */
export const styleFile = 'viche-page.css';

export const petitionFolder = (id: string) => `petitions/${encodeURIComponent(id)}`;

/** A page of the list; the first one is what the folder shows. */
export const listFile = (lang: string, page = 1) => (page === 1 ? `index.${lang}.html` : `list-${page}.${lang}.html`);

interface Place {
  readonly lang: string;
  /** The way from the page's folder to the archive's: empty, or `../` for each step. */
  readonly root: string;
  /** This page in a language. */
  readonly self: (lang: string) => string;
}

/** Links from file to file, with nothing said of where the archive lies: it works in any folder, and without a server. */
export const archiveLinks = ({lang, root, self}: Place): PageLinks => ({
  style: root + styleFile,
  home: root + listFile(lang),
  petitions: root + listFile(lang),
  petitionsFile: root + acts.petitionsFile().slice(1),
  inLanguage: self,
  petition: (id) => `${root}${petitionFolder(id)}/index.${lang}.html`,
  older: (page) => root + listFile(lang, Number(page)),
  signaturesFile: (id) => root + acts.signaturesFile(id).slice(1),
  historyFile: (id) => root + acts.historyFile(id).slice(1),
});
