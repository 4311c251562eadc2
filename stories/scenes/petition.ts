import {always, first} from '../../test/helpers/faults.ts';
import type {Mounted} from '../../test/helpers/mount.ts';
import {collecting, expired, fresh, handedOver, hidden, missing, overdue, reached, refusedLate, rejected, supported, underReview} from './pasts.ts';
import type {Scene, Stage} from './scene.ts';

type Widget = Mounted<HTMLElement>;

export const person = {name: 'Mariia Petrenko', email: 'mariia@mail.example'} as const;

/** Fills the form in as a person would. */
export async function fillIn(widget: Widget): Promise<void> {
  await widget.appears('[name=consent]');
  widget.type('name', person.name);
  widget.type('email', person.email);
  widget.type('consent', true);
}

export async function askForCode(widget: Widget): Promise<void> {
  await fillIn(widget);
  widget.send();
  await widget.appears('[name=code]');
}

export async function enter(widget: Widget, code: string): Promise<void> {
  await widget.appears('[name=code]');
  widget.type('code', code);
  widget.send();
}

export const wrong = (code: string) => (code === '000000' ? '111111' : '000000');

export async function sign(widget: Widget, {service}: Stage): Promise<void> {
  await askForCode(widget);
  await enter(widget, await service.code(person.email));
}

/** Opens the form that takes a signature back: the last link of the panel. */
export async function beginWithdrawal(widget: Widget): Promise<void> {
  await widget.appears('.panel [part=form]');
  widget.all('.panel button.link').at(-1)!.click();
  await widget.goes('[name=consent]');
}

export async function withdraw(widget: Widget, {service}: Stage, email: string = person.email): Promise<void> {
  await beginWithdrawal(widget);
  widget.type('email', email);
  widget.send();
  await enter(widget, await widget.appears('[name=code]').then(() => service.code(email)));
}

const answering = '#step';
const refused = '#failure [part=notice]';

/** Every state of the petition that is not about signing. */
export const petitionScenes = {
  Collecting: {before: collecting, shown: '.signers li'},
  NobodyYet: {before: fresh, shown: '.panel form'},
  Archived: {before: collecting, archived: true, shown: '.panel #step'},
  Reached: {before: reached, shown: '.rail--done'},
  UnderReview: {before: underReview, shown: '[part=status].is-warn'},
  AnswerOverdue: {before: overdue, shown: '.is-late'},
  Supported: {before: supported, shown: '[part=answer]'},
  AnsweredLate: {before: refusedLate, shown: '[part=answer]'},
  Refused: {before: rejected, shown: '[part=notice].is-info'},
  RefusedAndHidden: {before: hidden, shown: '[part=notice].is-info'},
  Expired: {before: expired, shown: '[part=notice].is-info'},
  Appeal: {before: handedOver, shown: '[part=notice].is-info'},
  Loading: {before: collecting, plan: always('GET /petitions/', 'stall'), shown: '.sk'},
  Stale: {
    before: collecting,
    shown: '[part=retry]',
    async act({appears}, {service, network, id}) {
      await appears('.signers li');
      network.plan = always('GET /petitions/', {refuse: 'unavailable', retryAfter: 60});
      await service.sign(id);
      await service.tick();
    },
  },
  Failed: {before: collecting, plan: always('GET', {refuse: 'unavailable', retryAfter: 60}), shown: '[part=retry]'},
  Offline: {before: collecting, plan: always('GET', 'drop'), shown: '[part=retry]'},
  Missing: {before: missing, shown: '[part=notice].is-info'},
  NotConfigured: {before: collecting, unset: true, shown: '[part=notice].is-warn'},
} as const satisfies Record<string, Scene>;

/** Every state of signing and of taking a signature back. */
export const signingScenes = {
  Form: {before: collecting, shown: '.panel form', act: fillIn},
  ClosedFrame: {before: collecting, sandboxed: true, shown: '.panel a[target]'},
  Faults: {before: collecting, shown: '#faults', act: async (widget) => (await widget.appears('.panel form'), widget.type('email', 'mariia.mail.example'), widget.send())},
  Submitting: {before: collecting, plan: always('POST', 'stall'), shown: '[part=submit][aria-busy=true]', act: async (widget) => (await fillIn(widget), widget.send())},
  OfflineWithInputKept: {before: collecting, plan: always('POST', 'drop'), shown: refused, act: async (widget) => (await fillIn(widget), widget.send())},
  TooManyTries: {before: collecting, plan: always('POST', {refuse: 'too_many_requests', retryAfter: 1800}), shown: refused, act: async (widget) => (await fillIn(widget), widget.send())},
  Code: {before: collecting, shown: '[name=code]', act: askForCode},
  WrongCode: {
    before: collecting,
    shown: refused,
    async act(widget, {service}) {
      await askForCode(widget);
      await enter(widget, wrong(await service.code(person.email)));
    },
  },
  ExpiredCode: {
    before: collecting,
    plan: first('POST /confirmation', {refuse: 'code_expired'}),
    shown: refused,
    act: sign,
  },
  ExhaustedCode: {
    before: collecting,
    plan: first('POST /confirmation', {refuse: 'code_exhausted'}),
    shown: refused,
    act: sign,
  },
  Done: {before: collecting, shown: '.big-ok', act: sign},
  AlreadySigned: {
    before: collecting,
    shown: '.panel:not(:has(form)) #step',
    async act(widget, stage) {
      await stage.service.sign(stage.id, person.name, person.email);
      await sign(widget, stage);
    },
  },
  ClosedMeanwhile: {before: collecting, plan: always('POST', {refuse: 'signing_closed'}), shown: refused, act: async (widget) => (await fillIn(widget), widget.send())},
  Withdrawing: {before: collecting, shown: answering, act: beginWithdrawal},
  Withdrawn: {
    before: collecting,
    shown: '.panel:not(:has(form)) #step',
    async act(widget, stage) {
      await stage.service.sign(stage.id, person.name, person.email);
      await withdraw(widget, stage);
    },
  },
  NothingToWithdraw: {before: collecting, shown: refused, act: withdraw},
  WithdrawalClosed: {
    before: collecting,
    plan: always('POST', {refuse: 'withdrawal_closed'}),
    shown: refused,
    async act(widget) {
      await beginWithdrawal(widget);
      widget.type('email', person.email);
      widget.send();
    },
  },
} as const satisfies Record<string, Scene>;
