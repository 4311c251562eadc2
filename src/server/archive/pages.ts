import type {Petition, PetitionCount} from '../../contract/petition.ts';
import {pageLanguages} from '../pages/language.ts';
import type {Markup, PageContext} from '../pages/layout.ts';
import {listPage} from '../pages/list-page.ts';
import {petitionPage} from '../pages/petition-page.ts';
import type {PageTexts} from '../pages/texts/texts.ts';
import {archiveLinks, listFile, petitionFolder} from './links.ts';

/** What the pages of one archive have in common. */
export interface Archive {
  readonly name: string;
  readonly madeOn: Date;
}

export interface PageFile {
  readonly path: string;
  readonly text: string;
}

/** Petitions or consultations on a page of their list. */
export const onPage = 100;

export const contextOf = ({name, madeOn}: Archive, texts: PageTexts, links: PageContext['links']): PageContext => ({config: {name}, texts, links, now: madeOn, archived: true});

export const render = async (path: string, markup: Markup): Promise<PageFile> => ({path, text: String(await markup)});

/** A petition in every language; the one people find at its old address speaks `main`. @param comments How many there are on it. */
export async function* petitionPages(archive: Archive, petition: Petition, comments: number, main: string): AsyncGenerator<PageFile> {
  const folder = petitionFolder(petition.id);
  for (const texts of pageLanguages) {
    const links = archiveLinks({lang: texts.lang, root: '../../', self: (lang) => `index.${lang}.html`});
    const page = await render(`${folder}/index.${texts.lang}.html`, petitionPage(petition, contextOf(archive, texts, links), comments));
    yield page;
    if (texts.lang === main) yield {...page, path: `${folder}/index.html`};
  }
}

/** The list in every language, at the archive's own address and at `petitions/`, where the service had it. */
export async function* listPages(archive: Archive, petitions: readonly PetitionCount[], main: string): AsyncGenerator<PageFile> {
  const pages = Math.max(1, Math.ceil(petitions.length / onPage));
  for (const texts of pageLanguages) {
    for (let n = 1; n <= pages; n++) {
      const items = petitions.slice((n - 1) * onPage, n * onPage);
      const next = n < pages ? String(n + 1) : null;
      const pageAt = (root: string) => {
        const links = archiveLinks({lang: texts.lang, root, self: (lang) => root + listFile(lang, n)});
        return listPage({items, next}, contextOf(archive, texts, links));
      };
      const page = await render(listFile(texts.lang, n), pageAt(''));
      yield page;
      if (n > 1 || texts.lang !== main) continue;
      yield {...page, path: 'index.html'};
      yield render('petitions/index.html', pageAt('../'));
    }
  }
}

/** The language most petitions and consultations were written in, of those that pages speak. */
export function mainLanguage(listed: readonly Pick<PetitionCount, 'title'>[]): string {
  const counts = new Map<string, number>();
  for (const {title} of listed) for (const tag of Object.keys(title)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const [most] = [...counts].filter(([tag]) => pageLanguages.some(({lang}) => lang === tag)).sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 'en';
}
