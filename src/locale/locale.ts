import {configureLocalization} from '@lit/localize';
import {language} from './page-language.ts';

/** One widget's words: loaders of its messages, by language. */
export type Catalogue = Readonly<Record<string, () => Promise<{templates: Record<string, unknown>}>>>;

const templates = {};
const loaded = new Map<Catalogue, Promise<unknown>>();
let ready: Promise<unknown> | undefined;

async function configure(): Promise<void> {
  const chosen = language();
  if (chosen === 'en') return;
  try {
    const {setLocale} = configureLocalization({
      sourceLocale: 'en',
      targetLocales: [chosen],
      loadLocale: async () => ({templates}),
    });
    await setLocale(chosen);
  } catch {
    // A host that localizes with its own copy of the same library keeps its settings: English stands.
  }
}

/** Resolves when the messages of a widget are there; English needs none. Never rejects. */
export async function speak(catalogue: Catalogue | undefined): Promise<void> {
  await (ready ??= configure());
  const load = catalogue?.[language()];
  if (!catalogue || !load) return;
  let pending = loaded.get(catalogue);
  if (!pending) {
    pending = load().then((module) => Object.assign(templates, module.templates));
    loaded.set(catalogue, pending);
  }
  // Words that do not arrive must not keep the facts from anyone: English then, and another try later.
  await pending.catch(() => loaded.delete(catalogue));
}
