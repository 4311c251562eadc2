import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {body, stories} from '../../demo/content/town.ts';
import {fillTown} from '../../demo/content/fill.ts';
import {languages, looks, themes} from '../../demo/site/choices.ts';
import {createSite} from '../../demo/site/site.ts';
import type {ConsultationPage, ConsultationReport} from '../../src/contract/consultations.ts';
import type {DraftVersion} from '../../src/contract/provisions.ts';
import {petitionStatuses} from '../../src/contract/petition-statuses.ts';
import type {Petition, PetitionCount, PublicSignature} from '../../src/contract/petition.ts';
import type {CommentPage} from '../../src/contract/comments.ts';
import type {Page} from '../../src/contract/http.ts';
import {createApp} from '../../src/server/app.ts';
import type {OpenDatabase} from '../../src/server/db/migrations.ts';
import {writeDemoMark} from '../../src/server/demo-mark.ts';
import {openSqlite} from '../../src/server/db/sqlite-node.ts';
import {saveBodies} from '../../src/server/services/bodies/store.ts';
import {demo, newFolder, secret, serve} from './support/child.ts';
import {forEachDatabase} from './support/databases.ts';

async function openTown({db}: OpenDatabase, now: Date) {
  const {petitions: ids, consultations} = await fillTown(db, {secret, now});
  const app = await createApp({db, secret, clock: () => now, config: {demo: true, rateFactor: 0}});
  const read = async <Answer>(path: string) => (await (await app.fetch(new Request(`http://localhost${path}`))).json()) as Answer;
  const petition = (slug: string) => read<Petition>(`/api/v1/petitions/${ids[slug]}`);
  return {ids, consultations, read, petition};
}

forEachDatabase('The demo town', (open) => {
  // A Monday, a Wednesday night, a Saturday and New Year: the story must hold whenever it is first started.
  for (const start of ['2026-11-23T06:00:00Z', '2026-06-17T22:30:00Z', '2026-03-28T12:00:00Z', '2027-01-01T09:00:00Z']) {
    it(`has petitions in every state when it is started at ${start}`, async (t) => {
      const opened = await open();
      t.after(() => opened.close());
      const {petition, read, consultations: named} = await openTown(opened, new Date(start));
      const rows = await opened.db.selectFrom('petitions').select('status').execute();
      assert.deepEqual(new Set(rows.map(({status}) => status)), new Set(petitionStatuses));
      assert.equal(rows.length, stories.length);

      const [crossing, limes, debtors, ramp] = [await petition('crossing'), await petition('lime-avenue'), await petition('debtors'), await petition('ramp')];
      const daysLeft = (Date.parse(crossing.closesAt!) - Date.parse(start)) / 86_400_000;
      assert.ok(crossing.status === 'collecting' && daysLeft > 2 && daysLeft < 8, `${daysLeft} days left`);
      assert.deepEqual([limes.status, limes.dueStep, limes.late?.unit], ['under_review', 'answer', 'working_day']);
      assert.deepEqual([debtors.rejection?.textHidden, debtors.text], [true, {}]);
      assert.deepEqual([ramp.outcome, ramp.answer?.late], ['supported', null]);

      const {items: consultations} = await read<ConsultationPage>('/api/v1/consultations');
      const green = consultations.find(({status}) => status === 'report_published')!;
      assert.deepEqual(consultations.map(({kind, status, latestVersion}) => [kind, status, latestVersion]), [['draft_act', 'open', 1], ['policy', 'open', null], ['draft_act', 'report_published', 2]]);
      const version = await read<DraftVersion>(`/api/v1/consultations/${green.id}/versions/2`);
      assert.ok(version.provisions.length >= 40 && version.removed.length === 1, String(version.provisions.length));
      assert.ok(version.provisions.filter(({depth}) => depth === 0).every(({heading}) => heading['uk'] && heading['en']));
      assert.equal(consultations.find(({kind}) => kind === 'policy')?.id, named['library']);
    const {counts, late, proposals} = await read<ConsultationReport>(`/api/v1/consultations/${green.id}/report`);
      assert.ok(counts.proposals >= 20 && counts.comments >= 30 && counts.unanswered === 0, JSON.stringify(counts));
      assert.equal(late, null, 'the council answers in time');
      assert.ok(proposals.some(({comment}) => (comment.answer?.together ?? 0) > 1), 'equal proposals have one answer');
      assert.ok(Object.values(counts.outcomes).every((n) => n > 0), 'every outcome is there to be seen');
    });
  }
});

describe('The demo town’s content', () => {
  it('is in two languages, signed by many people over months, and leaves no mail behind', async (t) => {
    const opened = await openSqlite(':memory:');
    t.after(() => opened.close());
    const {ids, read, petition} = await openTown(opened, new Date('2026-11-23T06:00:00Z'));
    const {items} = await read<Page<PetitionCount>>('/api/v1/petitions');
    assert.ok(items.length >= 12);
    assert.ok(items.every(({title}) => title['uk'] && title['en']));
    const {growth, terms} = await petition('crossing');
    assert.ok(growth.length > 40);
    assert.deepEqual([terms.threshold, terms.period], [250, 'P90D']);
    const {items: signers} = await read<Page<PublicSignature>>(`/api/v1/petitions/${ids['crossing']}/signatures`);
    assert.ok(new Set(signers.map(({name}) => name)).size > 40);
    const {items: found} = await read<Page<PetitionCount>>(`/api/v1/petitions?q=${encodeURIComponent('lime avenue')}`);
    assert.deepEqual(found.map(({id}) => id), [ids['lime-avenue']]);
    assert.deepEqual(await read('/dev/mail.json'), []);
  });

  it('is discussed under two petitions, by people for and against, with places of what has gone', async (t) => {
    const opened = await openSqlite(':memory:');
    t.after(() => opened.close());
    const {ids, read} = await openTown(opened, new Date('2026-11-23T06:00:00Z'));
    const discussion = (slug: string) => read<CommentPage>(`/api/v1/comments?subject=petition:${ids[slug]}`);
    const [crossing, bus] = [await discussion('crossing'), await discussion('night-bus')];
    assert.ok(crossing.discussion.open && crossing.discussion.totals.comments + bus.discussion.totals.comments > 22);
    assert.deepEqual([crossing.discussion.totals.support, crossing.discussion.totals.oppose], [4, 2]);
    assert.deepEqual(new Set(crossing.items.map(({status}) => status)), new Set(['published', 'hidden', 'deleted']));
    assert.ok(crossing.items.every(({writtenAt}) => writtenAt < '2026-11-23'));
    assert.equal(Math.max(...bus.items.flatMap(({firstReplies}) => firstReplies.items.map(({depth}) => depth))), 3);
  });
});

describe('The demo town’s site', () => {
  const site = createSite({petitions: Object.fromEntries(stories.map(({slug}) => [slug, `id-of-${slug}`])), consultations: {library: 'id-of-library'}, since: new Date('2026-11-23T06:00:00Z')});
  const visit = async (path: string) => {
    const response = await site(new Request(`http://localhost:8080${path}`));
    return {response, html: (await response?.text()) ?? ''};
  };
  const paths = ['/', '/participation', '/petition?petition=id-of-ramp', '/officials', '/officials/consultations', '/editors', '/news/crossing', '/news/session'];

  it('shows every page in every language, theme and look, and never an empty word', async () => {
    for (const path of paths) {
      for (const {lang} of languages) {
        for (const [n, look] of looks.entries()) {
          const {response, html} = await visit(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}&theme=${themes[n]}&look=${look}`);
          assert.equal(response?.status, 200, path);
          assert.ok(html.includes(`<html lang="${lang}" class="${themes[n]}">`));
          assert.ok(html.includes(`href="/site/${look}.css"`));
          assert.doesNotMatch(html, /undefined|\[object|petition-id=""| style=|<style| on[a-z]+="/, path);
        }
      }
    }
  });

  it('shows editors every widget of people’s to copy, with what can be set on it, and works as it is copied', async () => {
    const {html} = await visit('/editors?lang=en');
    for (const tag of ['petition-counter', 'petition', 'petition-list', 'comment-box', 'consultation-list', 'consultation']) {
      assert.ok(html.includes(`<code>&lt;viche-${tag} `), tag);
      assert.match(html, new RegExp(`<div class="result"[^>]*><viche-${tag} `), tag);
    }
    for (const setting of ['subject=&quot;page:…&quot;', 'consultation-id=&quot;…&quot;', 'page-size=&quot;5&quot;']) assert.ok(html.includes(setting), setting);
    const older = await createSite({petitions: {}, consultations: {}, since: new Date()})(new Request('http://localhost:8080/editors'));
    assert.doesNotMatch((await older?.text()) ?? '', /viche-consultation |consultation-id=""/);
  });

  it('keeps what was chosen from page to page, without a cookie', async () => {
    const {response, html} = await visit('/participation?lang=ky&theme=dark&look=classic');
    assert.equal(response?.headers.get('set-cookie'), null);
    assert.ok(html.includes('href="/officials?lang=ky&amp;theme=dark&amp;look=classic"'));
    assert.ok(html.includes('href="/participation?lang=en&amp;theme=dark&amp;look=classic"'));
  });

  it('has a plain link in every widget for those without scripts', async () => {
    for (const path of paths) {
      const {html} = await visit(path);
      for (const [tag] of html.matchAll(/<viche-[a-z-]+[^>]*>/g)) assert.match(html.slice(html.indexOf(tag) + tag.length), /^\s*(<p>)?<a href="[^"]*\/(?:petitions|consultations)/, tag);
    }
  });

  it('has the policy of a careful town: a new nonce each time, no inline anything', async () => {
    const [first, second] = [await visit('/'), await visit('/')];
    const policy = first.response?.headers.get('content-security-policy') ?? '';
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? [];
    assert.ok(first.html.includes(`nonce="${nonce}"`) && !second.html.includes(nonce));
    assert.match(policy, /^default-src 'none'; .*require-trusted-types-for 'script'/);
    assert.doesNotMatch(policy, /unsafe/);
  });

  it('shows nobody else’s words in its markup', async () => {
    const {html} = await visit('/petition?petition=%22%3E%3Cscript%3Ealert(1)%3C/script%3E');
    assert.doesNotMatch(html, /<script>alert/);
  });

  it('leaves addresses that are not the town’s to the service', async () => {
    for (const path of ['/petitions/x', '/api/v1/petitions', '/healthz']) assert.equal((await visit(path)).response, undefined, path);
    assert.equal((await visit('/news/nothing')).response?.status, 404);
  });
});

describe('The demo in a process', () => {
  it('fills its database once, serves the town, and is refused by the real service afterwards', async (t) => {
    const folder = await newFolder(t);
    const first = demo(t, {VICHE_DATA: folder});
    const base = await first.listening();
    assert.match(await (await fetch(`${base}/`, {headers: {'accept-language': 'uk'}})).text(), new RegExp(body.name['uk']!));
    assert.equal((await fetch(`${base}/site/crest.svg`)).headers.get('content-type'), 'image/svg+xml');
    assert.deepEqual(await (await fetch(`${base}/dev/mail.json`)).json(), []);
    assert.match(first.output, /\/dev\/mail/);
    const list = async (at: string) => ((await (await fetch(`${at}/api/v1/petitions`)).json()) as Page<PetitionCount>).items.map(({id}) => id);
    const before = await list(base);
    assert.equal(await first.stop(), 0);

    const second = demo(t, {VICHE_DATA: folder});
    assert.deepEqual(await list(await second.listening()), before);
    await second.stop();

    const real = serve(t, {VICHE_DATA: folder, VICHE_SECRET: secret});
    assert.equal(await real.ended, 1);
    assert.match(real.errors, /holds the demo town/);
  });

  it('begins anew when it was stopped while it filled its database', async (t) => {
    const folder = await newFolder(t);
    const {db, close} = await openSqlite(`${folder}/viche.sqlite`);
    await fillTown(db, {secret, now: new Date()});
    await writeDemoMark(db, 'unfinished');
    await close();
    const base = await demo(t, {VICHE_DATA: folder}).listening();
    const {items} = (await (await fetch(`${base}/api/v1/petitions`)).json()) as Page<PetitionCount>;
    assert.deepEqual(items.length, stories.filter(({submitted}) => !submitted).length);
  });

  it('refuses a database that is not its own', async (t) => {
    const folder = await newFolder(t);
    const {db, close} = await openSqlite(`${folder}/viche.sqlite`);
    await saveBodies(db, [body]);
    await close();
    const child = demo(t, {VICHE_DATA: folder});
    assert.equal(await child.ended, 1);
    assert.match(child.errors, /petitions that are not the demo’s/);
  });
});
