import {saveBodies} from '../../src/server/services/bodies/store.ts';
import {keepDraft, dropDraft} from '../../src/core/drafts.ts';
import {draftName} from '../../src/widgets/petition-form/values.ts';
import {always, first} from '../../test/helpers/faults.ts';
import type {Mounted} from '../../test/helpers/mount.ts';
import {petitionDraft, type Service} from '../../test/helpers/service.ts';
import {collecting, expired, handedOver, hidden, overdue, reached, refusedLate, rejected, supported, underReview, type Past} from './pasts.ts';
import {enter, wrong} from './petition.ts';
import type {Scene, Stage} from './scene.ts';

type Widget = Mounted<HTMLElement>;

export const author = {name: petitionDraft.name, email: petitionDraft.email} as const;

/** What somebody asks for whose petition nobody has thought of yet. */
export const idea = {
  title: 'Open the town library on Sundays',
  text: 'The library is closed on the only day most of us are free.\n\n# What we ask for\n- open on Sundays *from ten to four*\n- one librarian on duty\n\nSee [the hours today](https://library.example/hours).',
} as const;

/** Nothing is kept on the device when the scene begins, whatever another left. */
const afresh =
  (past: Past): Past =>
  (service) => {
    dropDraft(draftName(service.source.base));
    return past(service);
  };

const nothing = afresh(() => Promise.resolve(''));

const submitted: Past = async (service) => {
  service.clock.set('2026-03-09T09:00:00Z');
  await service.tick();
  return service.submit();
};

const secondBody: Past = async ({db}) => {
  await saveBodies(db, [{id: 'region', name: {en: 'Regional Council', uk: 'Обласна рада'}, kind: 'local', population: 410_000, profile: 'ua', codes: {}, timeZone: 'Europe/Kyiv'}]);
  return '';
};

const noBody = async ({db}: Service) => {
  await db.deleteFrom('bodies').execute();
  return '';
};

const drafted: Past = ({source, clock}) => {
  keepDraft(draftName(source.base), {stamp: 'earlier', value: {bodyId: '', lang: 'en', ...idea}});
  return Promise.resolve(clock.now().toISOString());
};

/** Fills in the first step, as soon as it is there. */
export async function write(widget: Widget, change: Partial<Record<'title' | 'text' | 'name' | 'email', string>> = {}): Promise<void> {
  await widget.appears('[name=text]');
  for (const [name, value] of Object.entries({...idea, ...author, ...change})) widget.type(name, value);
}

export async function preview(widget: Widget): Promise<void> {
  await write(widget);
  widget.send();
  await widget.appears('.paper');
}

const consent = async (widget: Widget) => {
  await preview(widget);
  widget.type('consent', true);
  widget.send();
};

export async function askForCode(widget: Widget): Promise<void> {
  await consent(widget);
  await widget.appears('[name=code]');
}

export async function submit(widget: Widget, {service}: Pick<Stage, 'service'>): Promise<void> {
  await askForCode(widget);
  await enter(widget, await service.code(author.email));
}

/** Goes to one's own petitions. */
export async function askForOwn(widget: Widget, email: string = author.email): Promise<void> {
  await widget.appears('.tabs');
  widget.all('.tabs button')[1]!.click();
  await widget.appears('.panel [name=email]');
  widget.type('email', email);
  widget.send();
}

export async function follow(widget: Widget, {service}: Pick<Stage, 'service'>, email: string = author.email): Promise<void> {
  await askForOwn(widget, email);
  await enter(widget, await widget.appears('[name=code]').then(() => service.code(email)));
}

const following = (before: Past, shown: string): Scene => ({before: afresh(before), shown, act: follow});

const refused = '#failure [part=notice]';

/** Every state of starting a petition and of following it. */
export const formScenes = {
  Form: {before: nothing, shown: '[name=text]'},
  SeveralBodies: {before: afresh(secondBody), shown: 'select[name=bodyId]'},
  Filled: {before: nothing, shown: '.bar', act: (widget) => write(widget)},
  TooLong: {before: nothing, shown: '.counter--over', act: (widget) => write(widget, {title: 'Open the library. '.repeat(12)})},
  Similar: {before: afresh(collecting), shown: '.similar', act: (widget) => write(widget, {title: 'A lit crossing in front of the school'})},
  DraftIsBack: {before: afresh(drafted), shown: '.note.is-info'},
  ChangedInAnotherTab: {
    before: nothing,
    shown: '.quote',
    async act(widget, {service}) {
      await write(widget);
      await widget.shows(/\d+ /);
      keepDraft(draftName(service.source.base), {stamp: 'elsewhere', value: {bodyId: '', lang: 'en', title: 'Open the library at night', text: 'Written in another tab, a minute ago.'}});
      widget.type('title', `${idea.title} again`);
    },
  },
  SharedDevice: {
    before: nothing,
    shown: '[name=shared]:checked',
    async act(widget) {
      await write(widget);
      widget.find<HTMLInputElement>('[name=shared]')!.click();
    },
  },
  Faults: {before: nothing, shown: '#faults', act: async (widget) => (await write(widget, {title: 'Open', text: '', email: 'olena.mail.example'}), widget.send())},
  Preview: {before: nothing, shown: '.paper', act: (widget) => preview(widget)},
  NoConsent: {before: nothing, shown: '#faults', act: async (widget) => (await preview(widget), widget.send())},
  Submitting: {before: nothing, plan: always('POST', 'stall'), shown: '[part=submit][aria-busy=true]', act: consent},
  OfflineWithInputKept: {before: nothing, plan: always('POST', 'drop'), shown: refused, act: consent},
  TooManyTries: {before: nothing, plan: always('POST', {refuse: 'too_many_requests', retryAfter: 1800}), shown: refused, act: consent},
  Code: {before: nothing, shown: '[name=code]', act: askForCode},
  WrongCode: {
    before: nothing,
    shown: refused,
    async act(widget, {service}) {
      await askForCode(widget);
      await enter(widget, wrong(await service.code(author.email)));
    },
  },
  ExpiredCode: {before: nothing, plan: first('POST /confirmation', {refuse: 'code_expired'}), shown: refused, act: submit},
  ExhaustedCode: {before: nothing, plan: first('POST /confirmation', {refuse: 'code_exhausted'}), shown: refused, act: submit},
  Done: {before: nothing, shown: '.big-ok', act: submit},
  OwnSignIn: {
    before: nothing,
    shown: '.panel [name=email]',
    async act(widget) {
      await widget.appears('.tabs');
      widget.all('.tabs button')[1]!.click();
    },
  },
  OwnOffline: {before: nothing, plan: always('POST', 'drop'), shown: refused, act: (widget) => askForOwn(widget)},
  OwnLoading: {...following(submitted, '.own-size'), plan: always('GET /petitions/own', 'stall')},
  OwnFailed: {...following(submitted, '[part=retry]'), plan: always('GET /petitions/own', {refuse: 'unavailable', retryAfter: 60})},
  OwnNone: {before: nothing, shown: '.note.is-info', act: follow},
  OwnSubmitted: following(submitted, '.own li'),
  OwnCollecting: following(collecting, '.own li'),
  OwnReached: following(reached, '.own li'),
  OwnUnderReview: following(underReview, '.own li'),
  OwnOverdue: following(overdue, '.own li'),
  OwnSupported: following(supported, '.own li'),
  OwnAnsweredLate: following(refusedLate, '.own li'),
  OwnRefused: following(rejected, '.own .reason'),
  OwnRefusedAndHidden: following(hidden, '.own .reason'),
  OwnBelowThreshold: following(expired, '.own li'),
  OwnAppeal: following(handedOver, '.own li'),
  StartAgain: {
    before: afresh(rejected),
    shown: '[name=text]',
    async act(widget, stage) {
      await follow(widget, stage);
      (await widget.appears('.own .btn')).click();
    },
  },
  SignedOut: {
    before: afresh(submitted),
    shown: '.note.is-ok',
    async act(widget, stage) {
      await follow(widget, stage);
      (await widget.appears('.who .link')).click();
    },
  },
  Closed: {before: afresh(noBody), shown: '[part=notice]'},
  ClosedFrame: {before: nothing, sandboxed: true, shown: '.panel[part=notice]'},
  Loading: {before: nothing, plan: always('GET', 'stall'), shown: '.sk'},
  Failed: {before: nothing, plan: always('GET', {refuse: 'unavailable', retryAfter: 60}), shown: '[part=retry]'},
  NotConfigured: {before: nothing, unset: true, shown: '[part=notice]'},
} as const satisfies Record<string, Scene>;
