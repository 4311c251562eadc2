import {always} from '../../test/helpers/faults.ts';
import {Discussion} from '../../test/helpers/discussion.ts';
import {until, type Mounted} from '../../test/helpers/mount.ts';
import type {Service} from '../../test/helpers/service.ts';
import {seated} from './desk.ts';
import {fresh, type Past} from './pasts.ts';
import type {Scene, Stage} from './scene.ts';

type Widget = Mounted<HTMLElement>;
type Asked = Pick<Stage, 'id' | 'service'>;

/** What is said under a petition before a moderator comes. Resolves to the petition's id. */
export const lively: Past = async (service) => {
  const id = await fresh(service);
  const discussion = new Discussion(service);
  await discussion.hold(['fool', 'buy now', 'idiot*']);
  const top = await discussion.say(id, 'The lamp is right, but the sign *before the bend* matters more:\n\n- cars come at 70\n- nobody sees the school', {name: 'Iryna Bondar', email: 'iryna@mail.example'});
  service.clock.pass({minutes: 5});
  const reply = await discussion.say(id, 'You have never walked there. Stay at home.', {parent: top, onBehalf: 'Drivers of Vilkhivka'});
  await discussion.report(reply, {reason: 'insult', note: 'He writes so under every comment of mine.'}, 'iryna@mail.example');
  service.clock.pass({minutes: 5});
  await discussion.report(reply, {reason: 'other'}, 'viktor@mail.example');
  service.clock.pass({minutes: 5});
  await discussion.say(id, 'Only a fool drives faster than that there.', {name: 'Viktor Lysenko', email: 'viktor@mail.example'});
  service.clock.pass({minutes: 5});
  await discussion.say(id, 'Buy now: reflective vests, half the price!', {name: 'Vests', email: 'vests@mail.example'});
  const spam = await discussion.say(id, 'Cheap lamps at lamps.example', {name: 'Lamps', email: 'lamps@mail.example'});
  await discussion.decide(spam, {to: 'hidden', ground: 'advertising', explanation: 'People speak of a crossing here.'});
  return id;
};

const withPages: Past = async (service) => {
  const id = await fresh(service);
  const discussion = new Discussion(service);
  await discussion.register({closesAt: '2026-02-28T22:00:00Z', moderation: 'pre', url: 'https://town.example/news/2026/02/budget', title: {en: 'The budget of 2026', uk: 'Бюджет 2026 року'}});
  service.clock.pass({minutes: 5});
  await discussion.register({closesAt: '2026-04-30T21:00:00Z'});
  return id;
};

/** Comes to the comments, and to one of their parts. */
export async function comments(widget: Widget, part = 'held'): Promise<void> {
  await widget.appears('.tabs');
  widget.all('.tabs button')[1]!.click();
  await widget.appears('.places');
  if (part !== 'held') widget.find(`#to-${part}`)!.click();
  await until(() => widget.find(`#to-${part}`)?.getAttribute('aria-current'), `the part ${part}`);
}

/** Whose words these are, as the service knows them. */
export async function idOf(service: Service, words: string): Promise<string> {
  const {id} = await service.db.selectFrom('comments').select('id').where('text', 'like', `%${words}%`).executeTakeFirstOrThrow();
  return id;
}

/** Begins to hide the comment that was reported. */
export async function hiding(widget: Widget, {service}: Pick<Asked, 'service'>): Promise<string> {
  const id = await idOf(service, 'Stay at home');
  await comments(widget, 'reported');
  (await widget.appears(`#hide-${id}`)).click();
  await widget.appears('[name=ground]');
  return id;
}

/** The same with ground and explanation. */
export async function hidingWhy(widget: Widget, stage: Pick<Asked, 'service'>): Promise<string> {
  const id = await hiding(widget, stage);
  widget.type('ground', 'insult');
  widget.type('explanation', 'Say what is wrong with the proposal, not with its author.');
  return id;
}

const at = (part: string) => (widget: Widget) => comments(widget, part);

const sending = async (widget: Widget, stage: Asked) => {
  await hidingWhy(widget, stage);
  widget.send();
};

/** A colleague decides while this one writes. */
const overtaken = (decide: (discussion: Discussion, id: string) => Promise<void>) => async (widget: Widget, stage: Asked) => {
  const id = await hidingWhy(widget, stage);
  await decide(new Discussion(stage.service), id);
  widget.send();
};

export async function editWords(widget: Widget): Promise<void> {
  await comments(widget, 'words');
  await widget.appears('[name=words]');
}

export async function registering(widget: Widget): Promise<void> {
  await comments(widget, 'pages');
  (await widget.appears('#register')).click();
  await widget.appears('[name=url]');
}

/** Fills in a page, and presses. */
export async function register(widget: Widget): Promise<void> {
  await registering(widget);
  widget.type('url', 'https://park.example/plan');
  widget.type('title-en', 'Plan of the park');
  widget.send();
}

const changing = async (widget: Widget) => {
  await comments(widget, 'pages');
  (await widget.appears('[id^=change-]')).click();
  await widget.appears('[name=closesOn]');
};

const queue = 'GET /comments/moderation';
const moderator = (past: Past) => seated('moderator', past);

/** Every state of the moderators' work on comments. */
export const moderationScenes = {
  Held: {before: moderator(lively), shown: '.comments article', act: at('held')},
  Reported: {before: moderator(lively), shown: '.reports', act: at('reported')},
  Hidden: {before: moderator(lively), shown: '.comments article', act: at('hidden')},
  None: {before: moderator(fresh), shown: '.none', act: at('held')},
  Loading: {before: moderator(lively), plan: always(queue, 'stall'), shown: '.row-size', act: at('held')},
  Failed: {before: moderator(lively), plan: always(queue, {refuse: 'unavailable', retryAfter: 60}), shown: '.narrow [part=retry]', act: at('held')},
  Stale: {
    before: moderator(lively),
    shown: '.narrow [part=notice]',
    async act(widget, {network}) {
      await comments(widget);
      await widget.appears('.comments article');
      network.plan = always(queue, {refuse: 'unavailable', retryAfter: 60});
      widget.find('.narrow .btn--secondary')!.click();
    },
  },
  Hiding: {before: moderator(lively), shown: '.public', act: hidingWhy},
  Refusing: {
    before: moderator(lively),
    shown: '.public',
    async act(widget, {service}) {
      await comments(widget);
      (await widget.appears(`#hide-${await idOf(service, 'fool')}`)).click();
    },
  },
  HidingFaults: {
    before: moderator(lively),
    shown: '#faults',
    async act(widget, stage) {
      await hiding(widget, stage);
      widget.send();
    },
  },
  HidingSent: {before: moderator(lively), plan: always('POST /transitions', 'stall'), shown: '[part=submit][aria-busy=true]', act: sending},
  HidingFailed: {before: moderator(lively), plan: always('POST /transitions', 'drop'), shown: '#failure [part=notice]', act: sending},
  Done: {
    before: moderator(lively),
    shown: '.said:not(:empty)',
    async act(widget) {
      await comments(widget);
      (await widget.appears('.comments .btn')).click();
    },
  },
  HiddenByColleague: {before: moderator(lively), shown: '[id^=changed-]', act: overtaken((discussion, id) => discussion.decide(id, {to: 'hidden', ground: 'off_topic'}))},
  ChangedByAuthor: {before: moderator(lively), shown: '[id^=changed-]', act: overtaken((discussion, id) => discussion.edit(id, 'You have never walked there, it seems.'))},
  ErasedByAuthor: {before: moderator(lively), shown: '[id^=changed-]', act: overtaken((discussion, id) => discussion.erase(id))},
  Words: {before: moderator(lively), shown: '[name=words]', act: editWords},
  WordsFaults: {
    before: moderator(lively),
    shown: '#words-error',
    async act(widget) {
      await editWords(widget);
      widget.type('words', 'fool\nx\n***');
      widget.send();
    },
  },
  WordsOfTwo: {
    before: moderator(lively),
    shown: '#merge',
    async act(widget, {service}) {
      await editWords(widget);
      widget.type('words', 'fool\nbuy now\nidiot*\ntraitor*');
      await new Discussion(service).hold(['buy now', 'idiot*', 'half the price']);
      widget.send();
    },
  },
  WordsFailed: {before: moderator(lively), plan: always('GET /bodies/', {refuse: 'unavailable', retryAfter: 60}), shown: '.narrow [part=retry]', act: at('words')},
  Pages: {before: moderator(withPages), shown: '.comments article', act: at('pages')},
  PagesNone: {before: moderator(fresh), shown: '#register', act: at('pages')},
  PagesLoading: {before: moderator(withPages), plan: always('GET /comment-pages', 'stall'), shown: '.narrow .sk', act: at('pages')},
  PageNew: {before: moderator(fresh), shown: '[name=closesOn]', act: registering},
  PageFaults: {
    before: moderator(fresh),
    shown: '#faults',
    async act(widget) {
      await registering(widget);
      widget.type('url', 'the plan of the park');
      widget.type('closesOn', '2026-03-01');
      widget.send();
    },
  },
  PageRegistered: {before: moderator(fresh), shown: 'details[open] .code', act: register},
  PageSettings: {before: moderator(withPages), shown: '[name=closesOn]', act: changing},
  PageOfTwo: {
    before: moderator(withPages),
    shown: '#overtaken',
    async act(widget, {service}) {
      await changing(widget);
      widget.type('title-en', 'The plan of the park, second reading');
      const discussion = new Discussion(service);
      const [page] = await discussion.pages();
      await discussion.change(page!, {moderation: 'pre'});
      widget.send();
    },
  },
  PageClosing: {
    before: moderator(withPages),
    shown: '#closing',
    async act(widget) {
      await comments(widget, 'pages');
      (await widget.appears('[id^=close-]')).click();
    },
  },
} as const satisfies Record<string, Scene>;
