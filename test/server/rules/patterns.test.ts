import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {seeded} from '../../../demo/content/random.ts';
import {Breath} from '../../../src/server/breath.ts';
import {correctionTitle} from '../../../src/server/services/suspicions/grounds.ts';
import {leadersOf, nameKey} from '../../../src/server/services/suspicions/names.ts';
import {findPatterns, type Line} from '../../../src/server/services/suspicions/patterns.ts';

const morning = Date.parse('2026-06-02T07:00:00Z');
const minute = 60_000;

const firsts = ['Олена', 'Тарас', 'Нурлан', 'Maria', 'Viktor', 'Ganna', 'Степан', 'Айгүл', 'Іван', 'Sofia'];
const lasts = ['Коваленко', 'Романюк', 'Toktogulov', 'Савченко', 'Lysenko', 'Гнатюк', 'Bondar', 'Кравець', 'Петриченко', 'Дорошенко'];

/** A quiet crowd: everybody from elsewhere, hours apart. */
const crowd = (people: number, change: (n: number) => Partial<Line> = () => ({})): Line[] =>
  Array.from({length: people}, (_, n) => ({
    id: `s${n}`,
    name: `${firsts[n % 10]} ${lasts[Math.floor(n / 10) % 10]}`,
    at: morning + n * 60 * minute,
    hints: {network: `net-${n}`, domain: 'gmail.com', mailbox: `box-${n}`},
    ...change(n),
  }));

describe('Likeness of names', () => {
  it('sees through case, order, accents and one slip, and no further', async () => {
    assert.equal(nameKey('  КОВАЛЬ, Олена '), nameKey('олена коваль'));
    const keys = ['Мар’яна Ковальчук', 'Маряна Ковальчюк', 'Марʼяна  КОВАЛЬЧУК', 'Мирон Ковальчук'].map(nameKey);
    const leaders = await leadersOf(keys, new Breath());
    assert.equal(leaders.get(keys[1]!), leaders.get(keys[0]!));
    assert.equal(leaders.get(keys[2]!), leaders.get(keys[0]!));
    assert.notEqual(leaders.get(keys[3]!), leaders.get(keys[0]!));
  });

  it('does not make one family of short names that differ by a letter', async () => {
    const leaders = await leadersOf(['Іва Лі', 'Єва Лі', 'Ева Ли'].map(nameKey), new Breath());
    assert.equal(new Set(leaders.values()).size, 3);
  });
});

describe('Likeness of many names', () => {
  /** As one would do it without haste: every name against all that lead, by the texts that are left without a letter. */
  function slowly(keys: readonly string[]): ReadonlyMap<string, string> {
    const rests = (key: string) => new Set([key, ...(key.length < 10 ? [] : Array.from(key, (_, n) => key.slice(0, n) + key.slice(n + 1)))]);
    const times = new Map<string, number>();
    for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
    const order = [...times].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([key]) => key);
    const leaders = new Map<string, string>();
    for (const key of order) {
      const own = [...rests(key)];
      const near = order.filter((other) => leaders.get(other) === other).map((other) => ({other, rests: rests(other)}));
      const first = own.find((rest) => near.some((leader) => leader.rests.has(rest)));
      leaders.set(key, (first !== undefined && near.find((leader) => leader.rests.has(first))?.other) || key);
    }
    return leaders;
  }

  it('is the same whether it is found quickly or by comparing each with each', async () => {
    const random = seeded(11);
    const names = Array.from({length: 300}, () => {
      const name = `${random.one(firsts)} ${random.one(lasts)}`;
      const at = Math.floor(random.next() * name.length);
      return random.chance(0.5) ? name : name.slice(0, at) + random.one([...'абвzч '].concat('')) + name.slice(at + (random.chance(0.5) ? 1 : 0));
    });
    const keys = names.map(nameKey);
    const [quick, slow] = [await leadersOf(keys, new Breath()), slowly(keys)];
    assert.ok(new Set(slow.values()).size < slow.size);
    assert.deepEqual([...quick].sort(), [...slow].sort());
  });
});

describe('Patterns in signatures', () => {
  it('finds nothing where people sign one by one from everywhere', async () => {
    assert.deepEqual(await findPatterns(crowd(80)), []);
  });

  it('shows a school behind one address as most likely innocent', async () => {
    const lines = crowd(80, (n) => (n < 6 ? {hints: {network: 'school', domain: 'gmail.com', mailbox: `box-${n}`}} : {}));
    const [group, ...others] = await findPatterns(lines);
    assert.deepEqual([group?.pattern, group?.lines.length, group?.alsoIn, group?.innocence], ['network', 6, [], 'likely']);
    assert.deepEqual(others, []);
  });

  it('puts first what several patterns agree on', async () => {
    const lines = crowd(80, (n) =>
      n < 20 ? {at: morning + n * 20_000, hints: {network: 'one', domain: 'throwaway.example', mailbox: 'sign@throwaway'}} : n < 30 ? {hints: {network: 'office', domain: 'gmail.com', mailbox: `box-${n}`}} : {},
    ).sort((a, b) => a.at - b.at);
    const found = await findPatterns(lines);
    assert.deepEqual(new Set(found.slice(0, 4).map(({pattern}) => pattern)), new Set(['network', 'domain', 'mailbox', 'burst']));
    assert.ok(found.slice(0, 4).every(({innocence, lines: {length}}) => innocence === 'unlikely' && length >= 20));
    assert.deepEqual([found.at(-1)?.pattern, found.at(-1)?.innocence], ['network', 'likely']);
  });

  it('never holds a provider that half the country uses against anybody', async () => {
    assert.deepEqual((await findPatterns(crowd(60))).filter(({pattern}) => pattern === 'domain'), []);
    const school = await findPatterns(crowd(60, (n) => (n < 7 ? {hints: {network: `net-${n}`, domain: 'school7.example', mailbox: `box-${n}`}} : {})));
    assert.deepEqual(school.map(({pattern, key}) => [pattern, key]), [['domain', 'school7.example']]);
  });

  it('measures a rush against what is usual for this petition', async () => {
    const busy = Array.from({length: 600}, (_, n): Line => ({id: `s${n}`, name: `Person ${n} ${'abcdefghij'[n % 10]!.repeat(3 + (n % 7))}`, at: morning + Math.floor(n / 12) * 10 * minute + (n % 12), hints: {}}));
    assert.deepEqual((await findPatterns(busy)).filter(({pattern}) => pattern === 'burst'), []);
    const rush = crowd(80, (n) => (n >= 40 && n < 65 ? {at: morning + 40 * 60 * minute + (n - 40) * 20_000} : {})).sort((a, b) => a.at - b.at);
    const [found] = (await findPatterns(rush)).filter(({pattern}) => pattern === 'burst');
    assert.deepEqual([found?.lines.length, found?.usual], [25, 1]);
  });

  it('looks through twenty thousand signatures, and others are answered meanwhile', async () => {
    const lines = crowd(20_000, (n) => ({name: `${firsts[n % 10]} ${lasts[n % 7]}${String.fromCodePoint(0x430 + (n % 31))}${String.fromCodePoint(0x430 + (Math.floor(n / 31) % 31))}${n % 13}`}));
    let turns = 0;
    const waiting = setInterval(() => (turns += 1));
    const found = await findPatterns(lines);
    clearInterval(waiting);
    assert.ok(found.length < 1000);
    assert.ok(turns > 5, `others had ${turns} turns`);
  });
});

describe('The public line of a correction', () => {
  it('counts in every language by its own plural', () => {
    const title = (change: number) => correctionTitle({change, ground: 'automated', total: 5});
    assert.equal(title(-1)['uk'], '1\u00a0підпис визнано недійсним: їх поставила програма, а не люди');
    assert.match(title(-3)['uk']!, /^3\u00a0підписи визнано недійсними/);
    assert.match(title(-12)['uk']!, /^12\u00a0підписів визнано недійсними/);
    assert.equal(title(2)['ru'], '2\u00a0подписи снова учтены');
    assert.match(title(-1)['en']!, /^1\u00a0signature declared invalid/);
    assert.match(title(-4)['ky']!, /^4\u00a0кол жараксыз/);
  });
});
