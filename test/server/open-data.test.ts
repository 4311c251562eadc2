import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {PetitionCount, PetitionHistory} from '../../src/contract/petition.ts';
import {csvLines} from '../../src/server/http/csv.ts';
import {readCsv, readTable} from './support/csv.ts';
import {forEachDatabase} from './support/databases.ts';
import {Town} from './support/town.ts';

async function download(town: Town, path: string, headers: Record<string, string> = {}) {
  const response = await town.app.fetch(town.request(path, {headers}));
  return {status: response.status, headers: response.headers, text: new TextDecoder('utf-8', {ignoreBOM: true}).decode(await response.arrayBuffer())};
}

const answer = {outcome: 'supported', lang: 'uk', text: 'Лавки встановимо до літа, усі п’ять штук.\n\n- біля входу\n- біля ставка', signatory: 'Андрій Мельник', unit: 'Міський голова', signedOn: '2026-06-02'};

/** Signs without the letters: for many at once. */
async function fillWithSigners(town: Town, id: string, people: number): Promise<void> {
  for (let n = 0; n < people; n++) {
    const signed_at = new Date(town.now.getTime() - (people - n) * 1000).toISOString();
    await town.db
      .insertInto('signatures')
      .values({petition_id: id, person_key: `p${n}`, id: `s${n}`, name: `Person ${n}`, signed_at, day: '2026-06-02', receipt: '', notify_email: null, lang: 'en'})
      .execute();
  }
}

forEachDatabase('Open data', (open) => {
  it('adds up: signers, days and the count say the same number, whoever signed, left, came back or was no person', async (t) => {
    const town = await Town.open(t, open, {threshold: 5});
    const id = await town.publish();
    const other = await town.publish();
    for (const [at, name] of ['Анна', 'Борис', 'Віра', 'Гліб', 'Дарина', 'Анна'].entries()) {
      await town.sign(id, `signer-${at}@example.org`, {name: `${name} Коваль`});
      if (at % 2 === 1) town.pass(86_400);
    }
    await town.app.tick();
    await town.withdraw(id, 'signer-1@example.org');
    await town.withdraw(id, 'signer-4@example.org');
    await town.sign(id, 'signer-4@example.org', {name: 'Дарина Коваль'});
    await town.withdraw(id, 'signer-4@example.org');
    await town.app.tick();
    await town.db.updateTable('signatures').set({invalidation: 'group'}).where('petition_id', '=', id).where('name', '=', 'Віра Коваль').execute();
    const invalid = await town.db.selectFrom('signatures').select('day').where('invalidation', '=', 'group').executeTakeFirstOrThrow();
    await town.db.insertInto('count_deltas').values({id: 'group', petition_id: id, day: invalid.day, delta: -1}).execute();
    await town.app.tick();

    const {data: counts} = await town.ask<{items: PetitionCount[]}>(`/api/v1/petitions/counts?ids=${id}`);
    const {data: history} = await town.ask<PetitionHistory>(`/api/v1/petitions/${id}/history`);
    const signers = readTable((await download(town, `/api/v1/petitions/${id}/signatures.csv`)).text);
    const days = readTable((await download(town, `/api/v1/petitions/${id}/history.csv`)).text);
    const petitions = readTable((await download(town, '/api/v1/petitions.csv')).text);
    const sum = (numbers: readonly (number | string)[]) => numbers.reduce<number>((total, n) => total + Number(n), 0);

    assert.equal(counts.items[0]?.signatures, 3);
    assert.equal(signers.length, 3);
    assert.deepEqual([history.total, sum(history.items.map(({signed}) => signed)), history.withdrawn, history.invalid], [3, 3, 3, 1]);
    assert.deepEqual([sum(days.map(({signed}) => signed ?? '')), days.at(-1)?.['total']], [3, '3']);
    assert.deepEqual(petitions.map(({uid, count}) => [uid, count]), [[other, '0'], [id, '3']]);
    for (const {on, signed} of history.items) assert.equal(signers.filter(({date}) => date === on).length, signed, on);
    const {growth} = (await town.read(id)).data;
    assert.deepEqual(growth, history.items.map(({on, total}) => ({on, total})));
  });

  it('names everybody whose signature counts, oldest first, with a date and never a time or an address', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish({title: 'Лавки, "тихі" та зручні'});
    await town.sign(id, 'ivan@example.org', {name: 'Іван Мельник'});
    await town.sign(id, 'olha@example.org', {name: 'Ольга "Оля" Ткач, молодша'});
    await town.app.tick();
    const {text, headers} = await download(town, `/api/v1/petitions/${id}/signatures.csv`);
    assert.ok(text.startsWith('\ufeffmotionUid,voterName,motionTitle,date\r\n') && text.endsWith('\r\n'));
    assert.deepEqual(readCsv(text).slice(1), [
      [id, 'Іван Мельник', 'Лавки, "тихі" та зручні', '2026-06-02'],
      [id, 'Ольга "Оля" Ткач, молодша', 'Лавки, "тихі" та зручні', '2026-06-02'],
    ]);
    assert.doesNotMatch(text, /example\.org|\d\d:\d\d/);
    assert.equal(headers.get('Content-Type'), 'text/csv; charset=utf-8; header=present');
    assert.match(headers.get('Content-Disposition')!, /^attachment; filename="petition-[\w-]+-signatures-2026-06-02\.csv"$/);
  });

  it('lists public petitions with what became of them, under the names of the national schema', async (t) => {
    const town = await Town.open(t, open, {threshold: 1});
    const id = await town.publish();
    await town.sign(id, 'ivan@example.org');
    await town.app.tick();
    await town.step(id, {to: 'under_review'});
    await town.step(id, {to: 'answered', answer});
    const {petitionId: refused} = await town.submit({title: 'Ще одна петиція про лавки'});
    await town.step(refused, {to: 'rejected', ground: 'rights_and_freedoms', reason: 'У тексті названо адреси приватних осіб, їх показувати не можна.'});
    await town.submit({title: 'Ще не перевірена петиція про дерева'});

    const [first, second, ...more] = readTable((await download(town, '/api/v1/petitions.csv')).text);
    assert.deepEqual(more, []);
    const {number} = (await town.read(id)).data;
    assert.deepEqual(second, {
      uid: id,
      kind: 'petition',
      title: 'Лавки у парку біля школи',
      url: `https://petitions.example/petitions/${id}`,
      text: 'Просимо встановити лавки у парку біля школи: бабусям ніде чекати на онуків.',
      authorityName: 'Місто',
      authorityId: '',
      authorityCattutc: '',
      startDate: '2026-06-02',
      count: '1',
      creator: 'Олена Коваль',
      status: 'answered',
      answerDate: '2026-06-02',
      answerUrl: `https://petitions.example/petitions/${id}`,
      answerText: 'Лавки встановимо до літа, усі п’ять штук.\n\n– біля входу\n– біля ставка',
      number,
      lang: 'uk',
      threshold: '1',
      endDate: '2026-09-02',
      outcome: 'supported',
    });
    assert.deepEqual([first?.['uid'], first?.['status'], first?.['text'], first?.['startDate']], [refused, 'rejected', '', '']);
  });

  it('takes the filters of the list, and says which one it does not understand', async (t) => {
    const town = await Town.open(t, open);
    const benches = await town.publish();
    const trees = await town.publish({title: 'Дерева вздовж Соборної', text: 'Просимо посадити липи вздовж Соборної, щоб улітку була тінь.'});
    const find = async (query: string) => readTable((await download(town, `/api/v1/petitions.csv?${query}`)).text).map(({uid}) => uid);
    assert.deepEqual(await find('q=ЛИПИ'), [trees]);
    assert.deepEqual(await find('status=collecting&body=town'), [trees, benches]);
    assert.deepEqual(await find('status=answered'), []);
    assert.deepEqual(await find('body=other'), []);
    assert.equal((await download(town, '/api/v1/petitions.csv?status=lost')).status, 400);
  });

  it('shows nobody a petition that is not public, not even its official', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId} = await town.submit();
    const {token} = await town.signInAs.moderator();
    for (const file of ['signatures.csv', 'history', 'history.csv']) {
      const path = `/api/v1/petitions/${petitionId}/${file}`;
      assert.equal((await download(town, path)).status, 404, file);
      assert.equal((await download(town, path, {Authorization: `Bearer ${token}`})).status, 404, file);
    }
  });

  it('hands a long list over bit by bit, as it stood when the reader began', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    await fillWithSigners(town, id, 2001);
    const response = await town.app.fetch(town.request(`/api/v1/petitions/${id}/signatures.csv`));
    const reader = response.body!.getReader();
    const decoder = new TextDecoder();
    const chunks = [decoder.decode((await reader.read()).value)];
    town.pass(60);
    await town.sign(id, 'late@example.org', {name: 'Пізній Підпис'});
    for (let part = await reader.read(); !part.done; part = await reader.read()) chunks.push(decoder.decode(part.value));
    const lines = readTable(chunks.join(''));
    assert.deepEqual([lines.length, new Set(lines.map(({voterName}) => voterName)).size], [2001, 2001]);
    assert.deepEqual([lines[0]?.['voterName'], lines.at(-1)?.['voterName']], ['Person 0', 'Person 2000']);
    assert.ok(chunks.length >= 3 && chunks.every((chunk) => chunk.length < 200_000), 'it came in one piece');
  });

  it('reads no row for somebody who has the file, or asks only whether there is one', async (t) => {
    const town = await Town.open(t, open, {config: {rateFactor: 0.001}});
    const id = await town.publish();
    const path = `/api/v1/petitions/${id}/signatures.csv`;
    const ask = async (address: string, headers: Record<string, string> = {}, method = 'GET') => {
      const response = await town.app.fetch(town.request(path, {method, headers}), {address});
      await response.text();
      return response;
    };
    const first = await ask('192.0.2.1');
    assert.equal(first.status, 200);
    const tag = first.headers.get('ETag')!;
    town.pass(3600);
    assert.equal((await ask('192.0.2.1', {'If-None-Match': tag})).status, 304);
    await town.sign(id, 'ivan@example.org');
    await town.app.tick();
    town.pass(36_000);
    const second = await ask('192.0.2.1', {'If-None-Match': tag});
    assert.deepEqual([second.status, second.headers.get('ETag') === tag], [200, false]);
    const head = await ask('192.0.2.2', {}, 'HEAD');
    assert.deepEqual([head.status, head.headers.get('Content-Type')], [200, 'text/csv; charset=utf-8; header=present']);
  });
});

it('lets no cell become a formula, wherever spreadsheets part cells', () => {
  const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', 'a;=1+1', 'a\n=1', 'Іван-Богдан', 'a=b', 'a, b', 'say "hi"'];
  const [row = []] = readCsv(csvLines([cells]));
  assert.deepEqual(row, ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\t=1", "'\r=1", "'＝1", "a;'=1+1", "a\n'=1", 'Іван-Богдан', 'a=b', 'a, b', 'say "hi"']);
  assert.equal(csvLines([[-5, null, 'a,"b"\nc']]), '-5,,"a,""b""\nc"\r\n');
});
