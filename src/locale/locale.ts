import {learn} from './msg.ts';
import {language} from './page-language.ts';

/** One widget's words: loaders of its messages, by language. */
export type Catalogue = Readonly<Record<string, () => Promise<{default: Readonly<Record<string, string>>}>>>;

const loaded = new Map<Catalogue, Promise<boolean>>();

/** Resolves to whether the words of a catalogue are there; what did not arrive is asked for again by the next call. */
export async function speak(catalogue: Catalogue | undefined): Promise<boolean> {
  if (!catalogue) return true;
  const load = catalogue[language()] ?? catalogue['en'];
  let known = loaded.get(catalogue);
  if (!known && load) {
    known = load().then(
      (module) => (learn(module.default), true),
      () => (loaded.delete(catalogue), false),
    );
    loaded.set(catalogue, known);
  }
  return known ?? true;
}
