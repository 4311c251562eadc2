import assert from 'node:assert/strict';
import {it} from 'node:test';
import {faultOfLine, faultOfText, limits, tidyLine, tidyText} from '../../src/contract/fields.ts';
import {parseRichText} from '../../src/contract/rich-text-parser.ts';
import type {Page, Pending} from '../../src/contract/http.ts';
import type {Petition, PetitionReceipt, PublicSignature} from '../../src/contract/petition.ts';
import {readTable} from './support/csv.ts';
import {forEachDatabase} from './support/databases.ts';
import {forAll, strings} from './support/strings.ts';
import {Town} from './support/town.ts';

const codesOf = async (town: Town) =>
  new Map((await town.db.selectFrom('mails').select(['recipient', 'code']).where('code', 'is not', null).execute()).map(({recipient, code}) => [recipient, code!]));

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

/** As open data holds it: an apostrophe stands where a spreadsheet would see a formula begin. */
const guarded = (name: string) => name.replace(/(^|[;\t])(?=[=+\-@\t＝＋－＠])/g, "$1'");

/** The elements of a page, without what stands in them. */
const skeleton = (page: string) => (page.replace(/^[^]*<h1/, '<h1').replace(/<div class="prose"[^]*?<\/div>/, '').match(/<\/?[a-z][a-z0-9-]*/gi) ?? []).join('');

forEachDatabase('Naughty strings', (open) => {
  it('as names are kept to the byte, but for runs of white space, or refused with the reason', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const begun = new Map<string, {act: string; name: string}>();
    await forAll(strings, async (name, n) => {
      const email = `p${n}@example.org`;
      const {status, data} = await town.beginSigning(id, email, {name});
      const fault = faultOfLine(name, limits.name);
      assert.equal(status, fault ? 400 : 202, JSON.stringify(name.slice(0, 80)));
      if (fault) assert.deepEqual(data.fields?.map(({field, fault: said}) => [field, said]), [['name', fault]]);
      else begun.set(email, {act: data.id, name: tidyLine(name)});
    });
    assert.ok(begun.size > 200, String(begun.size));
    const codes = await codesOf(town);
    await forAll([...begun], async ([email, {act, name}]) => {
      const done = await town.ask<{name: string}>(`/api/v1/signatures/${act}/confirmation`, {body: {code: codes.get(email)}});
      assert.deepEqual([done.status, done.data.name], [200, name]);
    });
    const shown: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const {data}: {data: Page<PublicSignature>} = await town.ask(`/api/v1/petitions/${id}/signatures${next && `?cursor=${next}`}`);
      shown.push(...data.items.map(({name}) => name));
      next = data.next;
    }
    assert.deepEqual(shown.sort(), [...begun.values()].map(({name}) => name).sort());

    const file = readTable(await (await town.app.fetch(town.request(`/api/v1/petitions/${id}/signatures.csv`))).text());
    assert.deepEqual(file.map(({voterName}) => voterName).sort(), shown.map(guarded).sort());
  });

  it('as titles and texts come out of JSON, pages and letters as they went in', async (t) => {
    const town = await Town.open(t, open);
    const author = await town.signIn('author@example.org');
    const moderator = await town.signInAs.moderator();
    const plain = await town.publish();
    const pageOf = async (id: string) => (await town.app.fetch(town.request(`/petitions/${id}`))).text();
    const bones = skeleton(await pageOf(plain));
    const draft = {bodyId: 'town', lang: 'uk', name: 'Олена Коваль', email: 'author@example.org', consent: true};
    await forAll(strings, async (odd, n) => {
      const [title, text] = [`Лавки ${odd}`, `Просимо встановити лавки у парку біля школи.\n\n${odd}`];
      const {status, data: receipt} = await town.ask<PetitionReceipt>('/api/v1/petitions', {body: {...draft, title, text}, token: author.token});
      const taken = !faultOfLine(title, limits.title) && !faultOfText(text, limits.text);
      assert.equal(status, taken ? 200 : 400, JSON.stringify(odd.slice(0, 80)));
      if (!taken) return;
      const {data} = await town.ask<Petition>(`/api/v1/petitions/${receipt.petitionId}`, {token: moderator.token});
      assert.equal(data.title['uk'], tidyLine(title));
      assert.deepEqual(data.text['uk'], parseRichText(tidyText(text)));
      // A page and a letter for every eighth: they are made alike.
      if (n % 8) return;
      assert.equal((await town.step(receipt.petitionId, {to: 'collecting'}, moderator)).status, 200);
      const page = await pageOf(receipt.petitionId);
      assert.ok(page.includes(`>${escaped(tidyLine(title))}</h1>`), JSON.stringify(title));
      assert.equal(skeleton(page), bones, JSON.stringify(title));
      const letters = await town.db.selectFrom('mails').select(['subject', 'text']).where('text', 'like', `%${receipt.petitionId}%`).execute();
      assert.ok(letters.length > 0 && letters.every((letter) => letter.text.includes(tidyLine(title)) && !/[\r\n]/.test(letter.subject)));
    });
  });

  it('in an official’s answer are read as they were written, or refused with the field named', async (t) => {
    const town = await Town.open(t, open, {threshold: 1});
    const [moderator, official] = [await town.signInAs.moderator(), await town.signInAs.official()];
    const waiting: string[] = [];
    const underReview = async () => {
      const {petitionId} = await town.submit();
      assert.equal((await town.step(petitionId, {to: 'collecting'}, moderator)).status, 200);
      await town.sign(petitionId, 'ivan@example.org');
      await town.app.tick();
      assert.equal((await town.step(petitionId, {to: 'under_review'}, official)).status, 200);
      return petitionId;
    };
    let answered = 0;
    // Every sixteenth, and all of ours: an answered petition takes no second answer, and each way there is long.
    for (const odd of strings.filter((_, n) => n % 16 === 0 || n > strings.length - 12)) {
      const id = waiting.pop() ?? (await underReview());
      const answer = {outcome: 'supported', lang: 'uk', text: `Лавки встановимо до літа, усі п’ять штук.\n\n${odd}`, signatory: `Андрій ${odd}`, unit: `Відділ ${odd}`, signedOn: '2026-06-02'};
      const {status, data} = await town.step(id, {to: 'answered', answer}, official);
      const taken = !faultOfText(answer.text, limits.answer) && !faultOfLine(answer.signatory, limits.signatory) && !faultOfLine(answer.unit, limits.signatory);
      assert.equal(status, taken ? 200 : 400, JSON.stringify(odd.slice(0, 80)));
      if (!taken) {
        assert.ok('fields' in data && data.fields?.every(({field}) => /^answer\.(text|signatory|unit)$/.test(field)), JSON.stringify(data));
        waiting.push(id);
        continue;
      }
      answered++;
      const {data: petition} = await town.read(id);
      assert.deepEqual(
        [petition.answer?.text, petition.answer?.signatory, petition.answer?.unit],
        [parseRichText(tidyText(answer.text)), tidyLine(answer.signatory), tidyLine(answer.unit)],
      );
      const page = await (await town.app.fetch(town.request(`/petitions/${id}`))).text();
      assert.ok(page.includes(escaped(tidyLine(answer.signatory))) && page.includes(escaped(tidyLine(answer.unit))), JSON.stringify(odd));
    }
    assert.ok(answered > 25, String(answered));
  });

  it('in every other field and query are an answer or a reason, and never a failure of ours', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const {data: pending} = await town.ask<Pending>('/api/v1/sessions', {body: {email: 'ivan@example.org'}});
    const boss = await town.signInAs.moderator();
    const signing = {name: 'Іван Мельник', email: 'ivan@example.org', consent: true};
    const petition = {...signing, bodyId: 'town', lang: 'uk', title: 'Лавки у парку', text: 'Просимо встановити лавки у парку біля школи.'};
    const posts: ReadonlyArray<readonly [path: string, body: (odd: string) => unknown]> = [
      [`/petitions/${id}/signatures`, (email) => ({...signing, email})],
      [`/petitions/${id}/signatures`, (odd) => ({...signing, [odd]: odd})],
      ['/petitions', (bodyId) => ({...petition, bodyId})],
      ['/petitions', (lang) => ({...petition, lang})],
      ['/sessions', (email) => ({email: `${email}@example.org`})],
      [`/sessions/${pending.id}/confirmation`, (code) => ({code})],
      [`/petitions/${id}/transitions`, (ground) => ({to: 'rejected', ground, reason: 'It is the same as another one.'})],
      [`/petitions/${id}/transitions`, (to) => ({to})],
      [`/petitions/${id}/transitions`, (reason) => ({to: 'rejected', ground: 'x', reason})],
    ];
    const gets = ['/petitions?q=', '/petitions?cursor=', '/petitions?status=', '/petitions?body=', '/petitions/counts?ids=', '/petitions/', '/bodies/', `/petitions/${id}/signatures?cursor=`, '/cases?q=', '/cases/'];
    const wellFormed = strings.map((odd) => odd.replace(/\p{Cs}/gu, '\ufffd'));
    await forAll(wellFormed, async (odd, n) => {
      const asked = gets.filter((_, at) => (at + n) % 3 === 0).map((path) => `${path}${encodeURIComponent(odd)}`);
      for (const path of asked) {
        const {status} = await town.ask(`/api/v1${path}`, {token: boss.token});
        assert.ok(status < 500, `${path} answered ${status}`);
      }
      const [path, body] = posts[n % posts.length]!;
      const {status, data} = await town.ask(`/api/v1${path}`, {body: body(strings[n]!), token: boss.token, headers: {'If-Match': '"2"'}});
      assert.ok(status < 500, `${path} with ${JSON.stringify(odd)} answered ${status}`);
      if (status >= 400) assert.match(data.code, /^(invalid|malformed|payload_too_large|wrong_code|code_exhausted|code_expired|stale|transition_not_allowed)$/);
    });
  });
});
