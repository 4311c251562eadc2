import assert from 'node:assert/strict';
import {it} from 'node:test';
import {tidyLine, tidyText} from '../../../src/contract/fields.ts';
import {forEachDatabase} from '../support/databases.ts';
import {Council} from '../support/council.ts';
import {forAll, strings} from '../support/strings.ts';

const wellFormed = strings.map((odd) => odd.replace(/\p{Cs}/gu, '\ufffd'));

forEachDatabase('Naughty strings in a consultation', (open) => {
  it('are kept as they were typed in every text, or refused with the field named', async (t) => {
    const council = await Council.open(t, open);
    const {token} = await council.official();
    let taken = 0;
    await forAll(strings, async (odd) => {
      const map = {uk: `Слово ${odd}`};
      const {status, data} = await council.create({title: {uk: `Назва для ${odd}`}, summary: {uk: `Досить довгий опис ${odd}`}, text: map, affected: map, consequences: map, contact: {name: odd, email: null, phone: null}});
      assert.ok(status === 201 || status === 400, `${status} for ${JSON.stringify(odd.slice(0, 60))}`);
      if (status === 400) return assert.ok(data.fields?.every(({field}) => /^(title|summary|text|affected|consequences|contact)/.test(field)), JSON.stringify(data.fields));
      taken++;
      const {data: kept} = await council.town.ask<{draft: {title: {uk: string}; text: {uk: string}; contact: {name: string}}}>(`/api/v1/consultations/${data.id}/desk`, {token});
      assert.deepEqual([kept.draft.title.uk, kept.draft.text.uk, kept.draft.contact.name], [tidyLine(`Назва для ${odd}`), tidyText(`Слово ${odd}`), tidyText(odd)]);
    });
    assert.ok(taken > 200, String(taken));
  });

  it('are provisions, wordings and answers like any other words', async (t) => {
    const council = await Council.open(t, open);
    const kept = strings.filter((odd) => !/[^\P{Cc}\n\t]|\p{Cs}/u.test(odd) && tidyText(odd) !== '' && odd.length < 9_000);
    const {data: {id}} = await council.create({kind: 'draft_act'});
    const provisions = kept.map((odd, n) => ({type: 'article', depth: 0, number: `${n + 1}.`, heading: {}, text: {uk: odd}}) as const);
    const {status} = await council.version(id, {lang: 'uk', note: {uk: kept[5]!}, provisions});
    assert.equal(status, 200);
    await council.move(id, {to: 'open'});
    const {provisions: shown} = await council.readVersion(id, 1);
    assert.deepEqual(shown.map(({text}) => text['uk']), kept.map(tidyText));
    await council.person('olha');
    for (const [n, odd] of kept.entries()) {
      if (n % 16 > 0) continue;
      const target = council.target(id, `art_${n + 1}`, odd.length <= 2000 ? {exact: tidyText(odd)} : undefined);
      const proposed = await council.post('olha', id, {target, wording: odd});
      assert.deepEqual([proposed.status, proposed.data.comment?.wording], [201, tidyText(odd)]);
      const reason = `Відповідь на це така: ${odd}`;
      assert.equal((await council.answer(id, [proposed.data.id], {reason, unit: 'Відділ'})).status, 200);
    }
    const again = await council.version(id, {lang: 'uk', note: {}, provisions: provisions.toReversed()});
    assert.deepEqual([again.status, again.data.anchors.unplaced], [200, 0]);
  });

  it('in every other field and query are an answer or a reason, and never a failure of ours', async (t) => {
    const council = await Council.open(t, open);
    const {town} = council;
    const {token} = await council.official();
    const id = await council.draftAct();
    const proposal = await council.propose('olha', id);
    const draft = council.draft();
    const {data: other} = await council.create({kind: 'draft_act'});
    const one = {type: 'article', depth: 0, number: '1.', heading: {}, text: {uk: 'Слова.'}};
    const version = {lang: 'uk', note: {}, provisions: [one]};
    const answer = {proposals: [{id: proposal, revision: 1}], outcome: 'noted', lang: 'uk', reason: 'Дякуємо за пропозицію.', unit: 'Відділ'};
    const writes: ReadonlyArray<readonly [path: string, body: (odd: string) => unknown]> = [
      ['', (bodyId) => ({...draft, bodyId})],
      ['', (kind) => ({...draft, kind})],
      ['', (odd) => ({...draft, title: {[odd]: 'Назва консультації'}})],
      ['', (opensAt) => ({...draft, opensAt})],
      ['', (url) => ({...draft, documents: [{role: 'other', title: {uk: 'Документ'}, url}]})],
      ['', (email) => ({...draft, contact: {name: '', email, phone: email}})],
      [`/${other.id}/versions/preview`, (text) => ({lang: 'uk', text})],
      [`/${other.id}/versions/preview`, (lang) => ({lang, text: '1. А'})],
      [`/${other.id}/versions`, (number) => ({...version, provisions: [{...one, number}]})],
      [`/${other.id}/versions`, (odd) => ({...version, provisions: [{...one, id: odd, was: odd}]})],
      [`/${other.id}/versions`, (odd) => ({...version, provisions: [{...one, heading: {[odd]: odd}}]})],
      [`/${id}/transitions`, (reason) => ({to: 'nowhere', reason})],
      [`/${id}/extensions`, (closesAt) => ({closesAt, reason: 'Більше часу для всіх.'})],
      [`/${id}/answers`, (odd) => ({...answer, proposals: [{id: odd, revision: 1}]})],
      [`/${id}/answers`, (odd) => ({...answer, provision: {version: 1, id: odd}})],
      [`/${id}/answers`, (outcome) => ({...answer, outcome})],
      [`/${id}/anchors`, (comment) => ({comment, version: 1, revision: 1, provision: null})],
    ];
    const reads = ['?q=', '?status=', '?body=', '?cursor=', '/', `/${id}/versions/`, `/${id}/versions/1/comments?provision=`, `/${id}/versions/1/comments?cursor=`, `/${id}/proposals?q=`, `/${id}/proposals?same=`, `/${id}/proposals?ids=`, `/${id}/proposals?provision=`, `/${id}/proposals?cursor=`, '/desk?cursor=', '/desk?status=', `/${id}/report.html?lang=`];
    await forAll(wellFormed, async (odd, n) => {
      for (const path of reads.filter((_, at) => (at + n) % 4 === 0)) {
        const {status} = await town.app.fetch(town.request(`/api/v1/consultations${path}${encodeURIComponent(odd)}`, {token}));
        assert.ok(status < 500, `${path} with ${JSON.stringify(odd)} answered ${status}`);
      }
      const [path, body] = writes[n % writes.length]!;
      const {status, data} = await town.ask(`/api/v1/consultations${path}`, {method: 'POST', body: body(strings[n]!), token, headers: {'If-Match': '"99"'}});
      assert.ok(status < 500, `${path} with ${JSON.stringify(odd)} answered ${status}`);
      if (status >= 400) assert.match(data.code, /^(invalid|malformed|payload_too_large|stale|not_found|transition_not_allowed)$/);
    });
  });
});
