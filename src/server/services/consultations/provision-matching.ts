import {wordsIn} from '../../../contract/fold.ts';
import {provisionWords, type Provision, type ProvisionChange, type ProvisionInput, type RemovedProvision} from '../../../contract/provisions.ts';
import {hashOf} from '../../text-hash.ts';
import {idsOf} from './provision-ids.ts';

/** What two texts share, from 0 to 1: twice the words both have, of all words (Dice, 1945). */
function likeness(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const n = left.get(word) ?? 0;
    if (n > 0) both++;
    left.set(word, n - 1);
  }
  return a.length + b.length === 0 ? 1 : (2 * both) / (a.length + b.length);
}

/** Under the same id a provision may be rewritten; under another it has to be clearly the same. */
const alikeHere = 0.3;
const alikeElsewhere = 0.6;

type New = Pick<Provision, 'id' | 'type' | 'hash'> & {readonly words: readonly string[]; readonly was: string | null | undefined};
type Old = Pick<Provision, 'id' | 'type' | 'hash'> & {readonly words: readonly string[]};

/**
 * Which provision of the version before each one was: what an official says, else the same words in
 * the same place, in another, similar words in the same place, in another. Each is claimed once.
 */
function predecessors(now: readonly New[], before: readonly Old[]): Map<string, string | null> {
  const byId = new Map(before.map((old) => [old.id, old]));
  const found = new Map<string, string | null>();
  const free = new Set(before.map(({id}) => id));
  const claim = (id: string, was: string | null) => {
    found.set(id, was);
    if (was !== null) free.delete(was);
  };
  for (const {id, was} of now) if (was !== undefined) claim(id, was);
  const rounds: ReadonlyArray<(one: New) => Old | undefined> = [
    ({id, hash}) => (byId.get(id)?.hash === hash ? byId.get(id) : undefined),
    ({hash, words}) => (words.length > 0 ? before.find((old) => free.has(old.id) && old.hash === hash) : undefined),
    ({id, words}) => {
      const old = byId.get(id);
      return old && (words.length === 0 || old.words.length === 0 || likeness(words, old.words) >= alikeHere) ? old : undefined;
    },
    ({type, words}) => {
      let best: {old: Old; score: number} | undefined;
      for (const old of before) {
        if (!free.has(old.id) || old.type !== type || words.length === 0) continue;
        const score = likeness(words, old.words);
        if (score >= alikeElsewhere && score > (best?.score ?? 0)) best = {old, score};
      }
      return best?.old;
    },
  ];
  for (const round of rounds) {
    for (const one of now) {
      if (found.has(one.id)) continue;
      const old = round(one);
      if (old && free.has(old.id)) claim(one.id, old.id);
    }
  }
  for (const {id} of now) if (!found.has(id)) found.set(id, null);
  return found;
}

export interface BuiltVersion {
  readonly provisions: readonly Provision[];
  readonly removed: readonly RemovedProvision[];
}

export interface VersionBefore {
  readonly provisions: readonly Provision[];
  readonly lang: string;
}

/** Leaves out of a language map what says nothing. */
const said = (map: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(map).filter(([, text]) => text !== ''));

/** Provisions as they are stored: with their ids, hashes, and what each was before. */
export function buildVersion(lang: string, input: readonly ProvisionInput[], before: VersionBefore | undefined): BuiltVersion {
  const ids = idsOf(input);
  const now = input.map((provision, n) => {
    const {type, depth, number, was} = provision;
    const texts = {heading: said(provision.heading), text: said(provision.text)};
    const words = provisionWords(texts, lang);
    return {id: ids[n]!, type, depth, number, ...texts, hash: hashOf(words), was, words: wordsIn(words)};
  });
  const old = before?.provisions.map((provision) => ({...provision, words: wordsIn(provisionWords(provision, before.lang))})) ?? [];
  const was = before ? predecessors(now, old) : undefined;
  const byId = new Map(old.map((provision) => [provision.id, provision]));
  const changeOf = (id: string, hash: string): ProvisionChange | null => {
    if (!was) return null;
    const source = byId.get(was.get(id) ?? '');
    if (!source) return 'added';
    if (source.hash !== hash) return 'changed';
    return source.id === id ? 'same' : 'moved';
  };
  const provisions = now.map(({id, type, depth, number, heading, text, hash}): Provision => ({id, type, depth, number, heading, text, hash, was: was?.get(id) ?? null, change: changeOf(id, hash)}));
  const kept = new Set(provisions.map((provision) => provision.was));
  const removed = old.filter(({id}) => !kept.has(id)).map(({id, type, depth, number, heading, text}) => ({id, type, depth, number, heading, text}));
  return {provisions, removed};
}
