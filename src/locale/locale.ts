import {learn} from './msg.ts';
import {language} from './page-language.ts';

/**
 * Fetches what is needed later. Chromium remembers an import that failed for as long as the page
 * lives: without a network none is begun, and the next try can succeed.
 */
export const whileOnline = <Module>(load: () => Promise<Module>): Promise<Module> => (navigator.onLine ? load() : Promise.reject(new Error()));

/** One widget's words: loaders of its messages, by language. */
export type Catalogue = Readonly<Record<string, () => Promise<{default: Readonly<Record<string, string>>}>>>;

const loaded = new Map<Catalogue, Promise<boolean>>();

/** Resolves to whether the words of a catalogue are there; what did not arrive is asked for again by the next call. */
export async function speak(catalogue: Catalogue | undefined): Promise<boolean> {
  if (!catalogue) return true;
  const load = catalogue[language()];
  let known = loaded.get(catalogue);
  if (!known && load) {
    known = whileOnline(load).then(
      (module) => (learn(module.default), true),
      () => (loaded.delete(catalogue), false),
    );
    loaded.set(catalogue, known);
  }
  return known ?? true;
}
