import {dropSession, keepSession} from '../../src/core/session.ts';
import type {Role} from '../../src/contract/desk.ts';
import {always, first} from '../../test/helpers/faults.ts';
import type {Mounted} from '../../test/helpers/mount.ts';
import {officials} from '../../test/helpers/service.ts';
import {collecting, expired, handedOver, overdue, reached, refusedLate, rejected, underReview, type Past} from './pasts.ts';
import type {Scene, Stage} from './scene.ts';

type Widget = Mounted<HTMLElement>;

/** Nobody sits at the desk when the scene begins, whoever did before. */
const nobody =
  (past: Past): Past =>
  (service) => {
    dropSession(service.source.base);
    return past(service);
  };

/** Somebody sits at the desk in one of the roles. */
export const seated =
  (role: Role, past: Past): Past =>
  async (service) => {
    const id = await past(service);
    service.clock.set('2026-03-10T07:59:00Z');
    await service.tick();
    dropSession(service.source.base);
    keepSession(service.source.base, await service.signIn(role), service.clock.now());
    return id;
  };

export const submitted: Past = async (service) => {
  service.clock.set('2026-03-09T09:00:00Z');
  await service.tick();
  return service.submit();
};

/** A queue with a case of every urgency; the petition that waits for its moderator is the one given. */
const busyWeek: Past = async (service) => {
  await overdue(service);
  await service.submit({title: 'Open the library on Sundays', name: 'Taras Melnyk', email: 'taras.melnyk@mail.example'});
  const id = await submitted(service);
  return id;
};

const similar: Past = async (service) => {
  const id = await submitted(service);
  await service.publish({title: 'A lit crossing in front of the school in Zarichchia', email: 'other@mail.example'});
  return id;
};

const empty: Past = () => Promise.resolve('');

/** Opens the case in the queue. */
export async function open(widget: Widget, {id}: Pick<Stage, 'id'>): Promise<void> {
  (await widget.appears(`#case-${id}`)).click();
  await widget.appears('article');
}

export async function choose(widget: Widget, name: string, value: string): Promise<void> {
  (await widget.appears<HTMLInputElement>(`[name=${name}][value=${value}]`)).click();
}

export async function refuse(widget: Widget, stage: Pick<Stage, 'id'>): Promise<void> {
  await open(widget, stage);
  await choose(widget, 'step', 'rejected');
  await widget.appears('[name=ground]');
  widget.type('ground', 'not_competent');
  widget.type('reason', 'The street belongs to the region, and the town council cannot decide on it.');
}

const send = (prepare: (widget: Widget, stage: Stage) => Promise<void>) => async (widget: Widget, stage: Stage) => {
  await prepare(widget, stage);
  widget.send();
};

const enterAddress = async (widget: Widget, email: string) => {
  await widget.appears('[name=email]');
  widget.type('email', email);
  widget.send();
};

/** Opens another part of the desk: 1 for people, 2 for the log. */
export const tab = async (widget: Widget, index: number): Promise<void> => {
  await widget.appears('.tabs');
  widget.all('.tabs button')[index]!.click();
  await widget.appears('#view-title');
};

/** A colleague decides while this one writes. */
const overtaken = async (widget: Widget, stage: Stage) => {
  await refuse(widget, stage);
  await stage.service.step(stage.id, {to: 'collecting'});
  await stage.service.tick();
};

const refused = '#failure [part=notice]';

/** Every state of the desk. */
export const deskScenes = {
  SignIn: {before: nobody(submitted), shown: '[name=email]'},
  ClosedFrame: {before: nobody(submitted), sandboxed: true, shown: '.sign-in a[target]'},
  SignInFault: {before: nobody(submitted), shown: '.field--error', act: (widget) => enterAddress(widget, 'moderator')},
  SignInOffline: {before: nobody(submitted), plan: always('POST', 'drop'), shown: refused, act: (widget) => enterAddress(widget, officials.moderator)},
  SignInCode: {before: nobody(submitted), shown: '[name=code]', act: (widget) => enterAddress(widget, officials.moderator)},
  NoRole: {
    before: nobody(submitted),
    shown: '.sign-in .btn--secondary',
    async act(widget, {service}) {
      await enterAddress(widget, 'stranger@mail.example');
      await widget.appears('[name=code]');
      widget.type('code', await service.code('stranger@mail.example'));
      widget.send();
    },
  },
  SessionEnded: {
    before: seated('moderator', submitted),
    shown: '.sign-in [part=notice]',
    async act(widget, stage) {
      await refuse(widget, stage);
      stage.network.plan = first('POST /transitions', {refuse: 'unauthenticated'});
      widget.send();
    },
  },
  Queue: {before: seated('moderator', busyWeek), shown: '.queue li'},
  QueueEmpty: {before: seated('moderator', empty), shown: '.empty'},
  QueueNothingFound: {
    before: seated('moderator', submitted),
    shown: '.empty .btn',
    async act(widget) {
      await widget.appears('.queue li');
      widget.type('show', 'answered');
    },
  },
  QueueLoading: {before: seated('moderator', submitted), plan: always('GET /cases', 'stall'), shown: '.queue .sk'},
  QueueStale: {
    before: seated('moderator', submitted),
    shown: '.queue [part=notice]',
    async act({appears}, {service, network, id}) {
      await appears('.queue li');
      network.plan = always('GET /cases', {refuse: 'unavailable', retryAfter: 60});
      await service.step(id, {to: 'collecting'});
      await service.tick();
    },
  },
  QueueFailed: {before: seated('moderator', submitted), plan: always('GET /cases', {refuse: 'unavailable', retryAfter: 60}), shown: '.queue [part=retry]'},
  CaseSubmitted: {before: seated('moderator', busyWeek), shown: '[name=step]', act: open},
  CaseSimilar: {before: seated('moderator', similar), shown: '.similar', act: open},
  CaseNotMine: {before: seated('official', submitted), shown: 'article', act: open},
  CaseFailed: {before: seated('moderator', submitted), plan: always('GET /cases/', 'drop'), shown: '.desk__case [part=retry]', act: async (widget, {id}) => (await widget.appears(`#case-${id}`)).click()},
  CaseCollecting: {before: seated('official', collecting), shown: '.rail', act: open},
  CaseReached: {before: seated('official', reached), shown: '[part=submit]', act: open},
  CaseUnderReview: {before: seated('official', underReview), shown: '[name=text]', act: open},
  CaseOverdue: {before: seated('official', overdue), shown: '.is-late', act: open},
  CaseBelowThreshold: {before: seated('official', expired), shown: '[name=dueOn]', act: open},
  CaseAnswered: {before: seated('official', refusedLate), shown: '.official', act: open},
  CaseRefused: {before: seated('official', rejected), shown: 'article', act: open},
  CaseAppeal: {before: seated('official', handedOver), shown: 'article', act: open},
  Refusing: {before: seated('moderator', submitted), shown: '.public', act: refuse},
  RefusalFaults: {
    before: seated('moderator', submitted),
    shown: '#faults',
    act: send(async (widget, stage) => {
      await open(widget, stage);
      await choose(widget, 'step', 'rejected');
    }),
  },
  Sending: {before: seated('moderator', submitted), plan: always('POST', 'stall'), shown: '[part=submit][aria-busy=true]', act: send(refuse)},
  SendingFailed: {before: seated('moderator', submitted), plan: always('POST', 'drop'), shown: refused, act: send(refuse)},
  Done: {before: seated('moderator', submitted), shown: '#done', act: send(refuse)},
  ChangedMeanwhile: {before: seated('moderator', submitted), shown: '#changed', act: overtaken},
  People: {before: seated('administrator', submitted), shown: '[name=bodyId]', act: (widget) => tab(widget, 1)},
  PersonFaults: {
    before: seated('administrator', submitted),
    shown: '#faults',
    async act(widget) {
      await tab(widget, 1);
      await widget.appears('[name=bodyId]');
      widget.send();
    },
  },
  PersonLeaving: {
    before: seated('administrator', submitted),
    shown: '#leaving',
    async act(widget) {
      await tab(widget, 1);
      (await widget.appears('td .link')).click();
    },
  },
  AuditLog: {before: seated('administrator', overdue), shown: '.table', act: (widget) => tab(widget, 2)},
  NotConfigured: {before: nobody(submitted), unset: true, shown: '[part=notice]'},
} as const satisfies Record<string, Scene>;

