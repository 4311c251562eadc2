import {Consulting} from '../../test/helpers/consultations.ts';
import {always, first} from '../../test/helpers/faults.ts';
import type {Mounted} from '../../test/helpers/mount.ts';
import {commenter} from './commenting.ts';
import {lively, openProvision, policy} from './consultation.ts';
import type {Past} from './pasts.ts';
import {enter} from './petition.ts';
import {closeFrame, type Scene, type Stage} from './scene.ts';

type Widget = Mounted<HTMLElement>;
type Act = (widget: Widget, stage: Stage) => Promise<unknown>;

const provision = 'sec_2__para_4';

/** How somebody wants the provision to read. */
const wording = 'Зупинки громадського транспорту облаштовуються перед пішохідним переходом за напрямком руху та освітлюються.';

/** Every proposal waits for a moderator. */
const checked: Past = async (service) => {
  const act = await Consulting.open(service, {moderation: 'pre'});
  await service.tick();
  return act.id;
};

const begin: Act = async (widget) => {
  await openProvision(widget, provision);
  await widget.appears('[name=wording]');
};

/** Selects words of the provision, and says that it is about these. */
const quote: Act = async (widget) => {
  const words = await widget.appears(`#words-${provision}`);
  const text = [...words.childNodes].find((node) => node instanceof Text && node.data.trim() !== '')!;
  const seen = new Promise((resolve) => document.addEventListener('selectionchange', resolve, {once: true}));
  getSelection()!.setBaseAndExtent(text, 8, text, 32);
  await seen;
  await openProvision(widget, provision);
};

/** Writes another wording, with a reason. */
const propose: Act = async (widget, stage) => {
  await begin(widget, stage);
  widget.type('wording', wording);
  await widget.appears('.compose ins');
  widget.type('text', 'Так водій бачить дітей, які виходять з автобуса.');
  await widget.appears('[name=consent]');
  for (const [name, value] of Object.entries(commenter)) widget.type(name, value);
};

const send: Act = async (widget, stage) => {
  await propose(widget, stage);
  widget.type('consent', true);
  widget.send();
};

const askForCode: Act = async (widget, stage) => {
  await send(widget, stage);
  await widget.appears('[name=code]');
};

const confirm: Act = async (widget, stage) => {
  await askForCode(widget, stage);
  await enter(widget, await stage.service.code(commenter.email));
};

const cut = new TypeError('Failed to fetch');

/** Sends it, and opens another provision before the answer comes. */
const turnAway =
  (answer: (coming: Promise<void>) => Promise<unknown>): Act =>
  async (widget, stage) => {
    await askForCode(widget, stage);
    let come = () => {};
    const hold = answer(new Promise<void>((resolve) => (come = resolve)));
    // It may come before anybody waits for it.
    hold.catch(() => undefined);
    stage.network.plan = always('POST /comments', {hold});
    await enter(widget, await stage.service.code(commenter.email));
    await openProvision(widget, 'sec_2__para_5');
    come();
  };

const refused = '.said #failure [part=notice]';

/** Every state of proposing how a provision should read, and of saying something about the whole. */
export const proposingScenes = {
  Quoting: {before: lively, shown: '.compose .quotation', act: quote},
  Begun: {before: lively, shown: '[name=wording]', act: begin},
  AComment: {before: lively, shown: '[value=comment]:checked', act: async (widget, stage) => (await begin(widget, stage), widget.find<HTMLInputElement>('[value=comment]')!.click(), await widget.goes('[name=wording]'))},
  Proposing: {before: lively, shown: '.compose ins', act: propose},
  Faults: {before: lively, shown: '#faults', act: async (widget, stage) => (await begin(widget, stage), widget.send())},
  WordingTooLong: {before: lively, shown: '#faults', act: async (widget, stage) => (await propose(widget, stage), widget.type('wording', `${wording} `.repeat(120)), widget.type('consent', true), widget.send())},
  VersionMeanwhile: {
    before: lively,
    shown: '[part=notice].is-info',
    async act(widget, stage) {
      await propose(widget, stage);
      await Consulting.of(stage.service, stage.id).publish('1. Єдиний пункт нової редакції, в якій усе сказано інакше.', 'Третя');
    },
  },
  Sending: {before: lively, plan: always('POST', 'stall'), shown: '[part=submit][aria-busy=true]', act: send},
  OfflineWithInputKept: {before: lively, plan: always('POST', 'drop'), shown: refused, act: send},
  TooManyTries: {before: lively, plan: always('POST', {refuse: 'too_many_requests', retryAfter: 1800}), shown: refused, act: send},
  ClosedMeanwhile: {before: lively, plan: first('POST /comments', {refuse: 'closed'}), shown: refused, act: confirm},
  Code: {before: lively, shown: '[name=code]', act: askForCode},
  Published: {before: lively, shown: '.said .done', act: confirm},
  Held: {before: checked, shown: '.said .done', act: confirm},
  PublishedOutOfSight: {before: lively, shown: '.news .is-ok', act: turnAway((coming) => coming)},
  FailedOutOfSight: {before: lively, shown: '.news .is-warn', act: turnAway((coming) => coming.then(() => Promise.reject(cut)))},
  AboutTheWhole: {
    before: policy,
    shown: '[name=consent]',
    async act(widget) {
      await widget.appears('#text');
      widget.type('text', 'Пропоную почати з вулиці Шкільної.');
    },
  },
  ClosedFrame: {
    before: lively,
    sandboxed: true,
    shown: '.said .panel[part=notice]',
    async act(widget) {
      // The part that writes comes later, and looks where it is then.
      const open = closeFrame();
      await openProvision(widget, provision);
      await widget.appears('.said .panel[part=notice]').finally(open);
    },
  },
  Archived: {before: lively, archived: true, shown: '.said [part=notice]', act: (widget) => openProvision(widget, provision)},
} as const satisfies Record<string, Scene>;
