import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {barriers} from './barriers.ts';
import {signIn} from './desk.ts';
import type {Person} from './person.ts';
import {Town} from './town.ts';
import {send, sign} from './who.ts';

const desk = (part: string) => `viche-consultation-desk >>> ${part}`;
const consultation = (part: string) => `viche-consultation >>> ${part}`;
const office = {path: '/officials/consultations', title: 'Consultation desk', first: 'list-title', part: desk};

const text = `1. Dogs are walked in the park on a lead.

2. On the playground dogs are not walked at all.

3. Whoever walks a dog takes away what it leaves.`;

/** So many days from now, as an American keyboard types it into a field: month, day and year, then the hour. */
async function typeInstant(person: Person, field: string, days: number, hour: string): Promise<void> {
  const date = new Date(Date.now() + days * 86_400_000).toISOString();
  await person.tabTo(field);
  await person.type(`${date.slice(5, 7)}${date.slice(8, 10)}${date.slice(0, 4)}`);
  await person.press('Tab');
  await person.type(hour);
  await person.sees(desk(`#${field}`), new RegExp(`^${date.slice(0, 10)}T`));
}

/** Presses what has these words, further on or further back, and waits for focus where it goes. */
async function press(person: Person, words: RegExp, then: string, way: {back?: boolean} = {}): Promise<void> {
  await person.tabTo(words, way);
  await person.press('Enter');
  await person.isAt(then);
}

describe('An official who leads a consultation from the first word to the report, by keyboard alone', () => {
  let town: Town;
  before(async () => void (town = await Town.open()));
  after(() => town.close());

  it('announces a draft act, answers what a citizen proposes, closes it and publishes the report, and the citizen is told', async () => {
    const email = 'taras.proposes@example.com';
    const official = await town.person();
    await signIn(town, official, 'council@vilkhivka.example', office);

    await press(official, /^Begin a consultation$/, 'view-title');
    await official.sees(desk('[name=kind]'), /^/);
    await official.tabTo('kind');
    await official.press('ArrowDown');
    await official.fillIn('title-en', 'Rules for walking dogs in the park');
    await official.fillIn('summary-en', 'Where dogs may be walked in the town park, and how.');
    await official.fillIn('affected-en', 'People with dogs, parents with children.');
    await official.fillIn('consequences-en', 'A lead is needed in the whole park.');
    await official.fillIn('contactName', 'Department of parks');
    await official.fillIn('contactEmail', 'parks@vilkhivka.example');
    await typeInstant(official, 'opensAt', -1, '0900AM');
    await typeInstant(official, 'closesAt', 60, '0600PM');
    await press(official, /^Save the draft$/, 'done');
    await official.sees(desk('#done'), /The draft is saved/);

    await official.tabTo('to-text', {back: true});
    await official.press('Enter');
    await official.isAt('view-title');
    await official.sees(desk('[name=pasted]'), '');
    await official.tabTo('pasted');
    await official.page.keyboard.sendCharacter(text);
    await press(official, /^Recognise the provisions$/, 'found');
    await official.sees(desk('#found'), /^3 provisions/);
    await press(official, /^Save the text$/, 'done');

    await official.tabTo('to-overview', {back: true});
    await official.press('Enter');
    await official.isAt('case-title');
    await official.sees(desk('[aria-labelledby=opening]'), /Announce$/);
    assert.deepEqual(await barriers(official.page), []);
    await press(official, /^Announce$/, 'done');
    await official.sees(desk('#done'), /Everyone can read it now/);

    const {id} = await town.findConsultation('walking dogs');
    const citizen = await town.person({width: 360, height: 740});
    await citizen.goTo(`${town.base}/consultation?consultation=${id}&lang=en`);
    await citizen.sees(consultation('.prov'));
    await press(citizen, /^Comment or propose a wording$/, 'said');
    await citizen.sees(consultation('#wording'), /^Dogs are walked/);
    await citizen.fillIn('wording', 'From seven to nine no lead is needed. ');
    await citizen.fillIn('text', 'In the morning nobody else is there.');
    await citizen.sees(consultation('#consent'));
    await sign(citizen, {name: 'Taras Bondar', email});
    await send(town, citizen, email);
    await citizen.isAt('write');
    await citizen.sees(consultation('#write'), 'Your comment is published');

    await official.tabTo('to-proposals', {back: true});
    await official.press('Enter');
    await official.isAt('view-title');
    await official.sees(desk('.said-list'), /Taras Bondar[^]*From seven to nine/);
    await press(official, /^Answer$/, 'view-title');
    await official.sees(desk('#reason'), '');
    await official.tabTo('outcome');
    await official.press('ArrowDown');
    await official.fillIn('reason', 'From seven to eight, outside the playground: later the school comes.');
    await press(official, /^Publish the answer$/, 'done');
    await official.sees(desk('.said-list [part=answer]'), /Partly accepted[^]*later the school comes/);

    const letter = await town.letter(email, /answer|відповід/i);
    assert.match(letter.text, /later the school comes/);
    await citizen.goTo(`${town.base}/consultation?consultation=${id}&lang=en`);
    await citizen.sees(consultation('.prov'));
    await press(citizen, /^Comment or propose a wording$/, 'said');
    await citizen.sees(consultation('.said [part=answer]'), /Partly accepted[^]*later the school comes/);

    await official.tabTo('to-overview', {back: true});
    await official.press('Enter');
    await official.isAt('case-title');
    await official.tabTo('ask-close');
    await official.press('Enter');
    await official.fillIn('close-reason', 'All who have dogs in the town were heard.');
    await press(official, /^Close now$/, 'done');
    await official.sees(desk('#done'), /The consultation is closed/);

    await official.tabTo('to-report', {back: true});
    await official.press('Enter');
    await official.isAt('view-title');
    await official.sees(desk('[part=form]'), /Publish the report/);
    await press(official, /^Publish the report$/, 'done');
    await official.sees(desk('#done'), /The report is published/);
    assert.deepEqual(await barriers(official.page), []);

    const reader = await town.person({javascript: false});
    await reader.goTo(`${town.base}/api/v1/consultations/${id}/report.html?lang=en`);
    await reader.sees('main', /Taras Bondar[^]*Partly accepted[^]*later the school comes/);
    await citizen.goTo(`${town.base}/consultation?consultation=${id}&lang=en`);
    await citizen.sees(consultation('#title'), 'Rules for walking dogs in the park');
    await citizen.sees(consultation('.prov'));
    await citizen.tabTo(/^Course and terms$/);
    await citizen.press('Enter');
    await citizen.sees(consultation('.timeline'), /Report published/);
    await citizen.tabTo(/^Read the report$/);
    assert.deepEqual([official.errors, citizen.errors, reader.errors], [[], [], []]);
    await Promise.all([official.close(), citizen.close(), reader.close()]);
  });
});
