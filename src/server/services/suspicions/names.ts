import {fold} from '../../../contract/fold.ts';
import type {Breath} from '../../breath.ts';

/** A name as it is compared: any order of its words, no case, no accents, no marks. */
export const nameKey = (name: string): string => (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');

/** Shorter names differ from others by one letter too easily. */
const slipFrom = 10;
const base = 0x01000193;

/** The text itself, and each that is left when one letter is taken out. */
const restsIn = ({length}: string) => (length < slipFrom ? 1 : length + 1);

/** What is left without the letter of this number, from 1 on; with 0, the text itself. */
const without = (key: string, n: number) => (n === 0 ? key : key.slice(0, n - 1) + key.slice(n));

/**
 * Finds texts by what is left of them when one letter is taken out: two names one slip apart share
 * such a rest. Rests are known by a number that is reckoned without making them; only where two
 * numbers agree the texts themselves are compared.
 */
class Rests {
  readonly #keys: readonly string[];
  /** Open addressing: the number of a rest, whose it is (from 1 on), and which letter is missing. */
  readonly #numbers: Int32Array;
  readonly #owners: Int32Array;
  readonly #places: Int32Array;
  /** Powers of the base, by which a letter counts the more the further in front it stands. */
  readonly #powers: Int32Array;
  /** Of the key at hand: the numbers of its beginnings; of itself and its rests. */
  readonly #before: Int32Array;
  readonly #own: Int32Array;

  /** @param keys What may come in. */
  constructor(keys: readonly string[]) {
    this.#keys = keys;
    const rests = keys.reduce((sum, key) => sum + restsIn(key), 0);
    const longest = keys.reduce((most, {length}) => Math.max(most, length), 0);
    const room = 2 ** Math.ceil(Math.log2(2 * rests + 1));
    this.#numbers = new Int32Array(room);
    this.#owners = new Int32Array(room);
    this.#places = new Int32Array(room);
    this.#powers = new Int32Array(longest + 1).fill(1);
    this.#before = new Int32Array(longest + 1);
    this.#own = new Int32Array(longest + 1);
    for (let n = 1; n <= longest; n++) this.#powers[n] = Math.imul(this.#powers[n - 1]!, base);
  }

  /** Which of those that came in has a rest in common with this one; where none has, it comes in itself. */
  findOrAdd(index: number): number | undefined {
    const key = this.#keys[index]!;
    const rests = this.#reckon(key);
    for (let n = 0; n < rests; n++) {
      const number = this.#own[n]!;
      for (let slot = this.#slotOf(number); this.#owners[slot]; slot = this.#next(slot)) {
        const owner = this.#owners[slot]! - 1;
        if (this.#numbers[slot] === number && without(this.#keys[owner]!, this.#places[slot]!) === without(key, n)) return owner;
      }
    }
    for (let n = 0; n < rests; n++) {
      let slot = this.#slotOf(this.#own[n]!);
      while (this.#owners[slot]) slot = this.#next(slot);
      this.#numbers[slot] = this.#own[n]!;
      this.#owners[slot] = index + 1;
      this.#places[slot] = n;
    }
    return undefined;
  }

  /** Reckons the number of a key and of each of its rests. @returns How many these are. */
  #reckon(key: string): number {
    const {length} = key;
    const [before, own, powers] = [this.#before, this.#own, this.#powers];
    for (let at = 0; at < length; at++) before[at + 1] = Math.imul(before[at]!, base) + key.charCodeAt(at);
    const all = before[length]!;
    own[0] = all;
    const rests = restsIn(key);
    for (let n = 1; n < rests; n++) {
      const power = powers[length - n]!;
      own[n] = Math.imul(before[n - 1]!, power) + all - Math.imul(before[n]!, power);
    }
    return rests;
  }

  #slotOf(number: number): number {
    return (Math.imul(number, 0x9e3779b1) >>> 7) & (this.#owners.length - 1);
  }

  #next(slot: number): number {
    return (slot + 1) & (this.#owners.length - 1);
  }
}

/**
 * Groups names that are the same or one slip of the finger apart.
 * @param keys Of all names, in any order, repeated where they repeat.
 * @returns For each key the most frequent one it stands near to, or itself.
 */
export async function leadersOf(keys: readonly string[], breath: Breath): Promise<ReadonlyMap<string, string>> {
  const times = new Map<string, number>();
  await breath.each(keys, (key) => void times.set(key, (times.get(key) ?? 0) + 1));
  // The most frequent gather the others; a gathered one gathers nobody, so that no chain grows.
  const order = [...times].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([key]) => key);
  await breath.take();
  const rests = new Rests(order);
  const leaders = new Map<string, string>();
  await breath.each(order.keys(), (index) => {
    leaders.set(order[index]!, order[rests.findOrAdd(index) ?? index]!);
  });
  return leaders;
}
