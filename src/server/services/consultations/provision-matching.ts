import {wordsIn} from '../../../contract/fold.ts';
import {provisionWords, type Provision, type ProvisionChange, type ProvisionInput, type RemovedProvision} from '../../../contract/provisions.ts';
import {hashOf} from '../../text-hash.ts';
import {idsOf} from './provision-ids.ts';

/** How often each word is said. */
function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Tells what a text shares with each of others, from 0 to 1: twice the words both have, of all words
 * (Dice, 1945). It knows where each word stands, so that a thousand provisions are compared with a
 * thousand by the words they share, and not each with each.
 */
function likenessTo(texts: ReadonlyArray<readonly string[]>): (words: readonly string[]) => readonly number[] {
  const places = new Map<string, Array<readonly [text: number, times: number]>>();
  for (const [at, words] of texts.entries()) {
    for (const [word, times] of countsOf(words)) {
      const known = places.get(word);
      if (known) known.push([at, times]);
      else places.set(word, [[at, times]]);
    }
  }
  return (words) => {
    const both = texts.map(() => 0);
    for (const [word, times] of countsOf(words)) for (const [at, there] of places.get(word) ?? []) both[at]! += Math.min(times, there);
    return both.map((shared, at) => (words.length + texts[at]!.length === 0 ? 1 : (2 * shared) / (words.length + texts[at]!.length)));
  };
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
  const scoresOf = likenessTo(before.map(({words}) => words));
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
      return old && (words.length === 0 || old.words.length === 0 || (likenessTo([old.words])(words)[0] ?? 0) >= alikeHere) ? old : undefined;
    },
    ({type, words}) => {
      let best: {old: Old; score: number} | undefined;
      if (words.length === 0) return undefined;
      const scores = scoresOf(words);
      for (const [at, old] of before.entries()) {
        if (!free.has(old.id) || old.type !== type) continue;
        const score = scores[at] ?? 0;
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
