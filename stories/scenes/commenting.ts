import {commentDraftName} from '../../src/core/discussion/draft-names.ts';
import {dropDraft, keepDraft} from '../../src/core/drafts.ts';
import {Discussion} from '../../test/helpers/discussion.ts';
import {always, first} from '../../test/helpers/faults.ts';
import type {Mounted} from '../../test/helpers/mount.ts';
import {lively} from './comments.ts';
import type {Past} from './pasts.ts';
import {enter, wrong} from './petition.ts';
import type {Scene, Stage} from './scene.ts';

type Widget = Mounted<HTMLElement>;
type Act = (widget: Widget, stage: Stage) => Promise<unknown>;

export const commenter = {name: 'Олена Коваль', email: 'olena@mail.example'} as const;

const thought = 'Підтримую: *друга зміна* закінчується о 23:15, і люди йдуть пішки чотири кілометри.';

/** Nothing is kept on the device when the scene begins, whatever another left. */
const afresh =
  (past: Past): Past =>
  async (service) => {
    const subject = await past(service);
    dropDraft(commentDraftName(service.source.base, subject));
    return subject;
  };

const talk = afresh(lively);

/** A page on which every comment waits for a moderator. */
const checked = afresh(async (service) => {
  const page = await new Discussion(service, '').onPage({moderation: 'pre', stances: true, url: new URL('/', location.href).href});
  return page.subject;
});

const drafted: Past = async (service) => {
  const subject = await lively(service);
  keepDraft(commentDraftName(service.source.base, subject), {stamp: 'earlier', value: {text: thought, stance: 'support', lang: 'uk'}});
  return subject;
};

/** Fills in the form at the top, as soon as it is there. */
const write: Act = async (widget) => {
  await widget.appears('#text');
  widget.type('text', thought);
  await widget.appears('[name=consent]');
  for (const [name, value] of Object.entries(commenter)) widget.type(name, value);
};

const send: Act = async (widget, stage) => {
  await write(widget, stage);
  widget.type('consent', true);
  widget.find('.compose')!.closest('form')!.requestSubmit();
};

const askForCode: Act = async (widget, stage) => {
  await send(widget, stage);
  await widget.appears('[name=code]');
};

const post: Act = async (widget, stage) => {
  await askForCode(widget, stage);
  await enter(widget, await stage.service.code(commenter.email));
  await widget.appears('.done');
};

/** Presses the first button of this kind. */
const press = async (widget: Widget, act: string): Promise<void> => {
  (await widget.appears(`[id^=${act}-]`)).click();
  await widget.appears('.in-place');
};

const begin =
  (act: string): Act =>
  async (widget) => {
    await widget.appears('.thread');
    await press(widget, act);
  };

const beginKnown =
  (act: string): Act =>
  async (widget, stage) => {
    await post(widget, stage);
    await press(widget, act);
  };

const fill = (widget: Widget, name: string, value: string): void => widget.type(widget.find<HTMLInputElement>(`.in-place [name$="-${name}"]`)!.name, value);

const sendPlace = (widget: Widget): void => widget.find<HTMLFormElement>('.in-place form')!.requestSubmit();

const answer: Act = async (widget, stage) => {
  await beginKnown('reply')(widget, stage);
  fill(widget, 'text', 'Дякую за цифри. А у вихідні рахували?');
};

const refused = '#failure [part=notice]';

/** Every state of writing, answering, voting, changing, deleting and reporting. */
export const commentingScenes = {
  Writing: {before: talk, shown: '[name=consent]', act: write},
  WritingForAnOrganisation: {
    before: talk,
    shown: '[name=onBehalf]',
    async act(widget, stage) {
      await write(widget, stage);
      widget.all('.compose summary')[1]!.click();
      widget.type('onBehalf', 'ГО «Тихе місто»');
    },
  },
  TooLong: {before: talk, shown: '.over', act: async (widget, stage) => (await write(widget, stage), widget.type('text', thought.repeat(60)))},
  Faults: {before: talk, shown: '#faults', act: async (widget) => (await widget.appears('#text'), widget.send())},
  DraftIsBack: {before: drafted, shown: '.note.is-info'},
  ChangedInAnotherTab: {
    before: talk,
    shown: '.quote',
    async act(widget, stage) {
      await write(widget, stage);
      keepDraft(commentDraftName(stage.service.source.base, stage.id), {stamp: 'elsewhere', value: {text: 'Написано в іншій вкладці.', stance: null, lang: 'uk'}});
      widget.type('text', `${thought} Дуже прошу.`);
    },
  },
  SharedDevice: {before: talk, shown: '[name=shared]:checked', act: async (widget, stage) => (await write(widget, stage), widget.find<HTMLInputElement>('[name=shared]')!.click())},
  Sending: {before: talk, plan: always('POST', 'stall'), shown: '[part=submit][aria-busy=true]', act: send},
  OfflineWithInputKept: {before: talk, plan: always('POST', 'drop'), shown: refused, act: send},
  TooManyTries: {before: talk, plan: always('POST', {refuse: 'too_many_requests', retryAfter: 1800}), shown: refused, act: send},
  Code: {before: talk, shown: '[name=code]', act: askForCode},
  WrongCode: {
    before: talk,
    shown: refused,
    async act(widget, stage) {
      await askForCode(widget, stage);
      await enter(widget, wrong(await stage.service.code(commenter.email)));
    },
  },
  Published: {before: talk, shown: '.done', act: post},
  Held: {before: checked, shown: '.done', act: post},
  KnownAlready: {before: talk, shown: '.compose .link', act: async (widget, stage) => (await post(widget, stage), widget.find('.panel .btn--quiet')!.click(), await widget.appears('#text'), widget.type('text', thought))},
  Answering: {before: talk, shown: '.in-place [name$="-text"]', act: answer},
  AnsweredHasGone: {
    before: talk,
    shown: refused,
    async act(widget, stage) {
      await answer(widget, stage);
      stage.network.plan = first('POST /comments', {refuse: 'comment_gone'});
      sendPlace(widget);
    },
  },
  ClosedMeanwhile: {before: talk, plan: first('POST /comments', {refuse: 'closed'}), shown: refused, act: async (widget, stage) => (await askForCode(widget, stage), enter(widget, await stage.service.code(commenter.email)))},
  AnotherSite: {before: talk, plan: first('POST /comments', {refuse: 'wrong_origin'}), shown: refused, act: async (widget, stage) => (await askForCode(widget, stage), enter(widget, await stage.service.code(commenter.email)))},
  SessionEnded: {
    before: talk,
    shown: '.in-place .note.is-info',
    async act(widget, stage) {
      await answer(widget, stage);
      stage.network.plan = first('POST /comments', {refuse: 'unauthenticated'});
      sendPlace(widget);
    },
  },
  Voting: {before: talk, shown: '.in-place [name$="-email"]', act: begin('up')},
  Voted: {before: talk, shown: '[aria-pressed=true]', act: async (widget, stage) => (await post(widget, stage), (await widget.appears('[id^=up-]')).click())},
  Changing: {before: talk, shown: '.in-place textarea', act: beginKnown('edit')},
  ChangedElsewhere: {
    before: talk,
    shown: '.in-place .quote',
    async act(widget, stage) {
      await beginKnown('edit')(widget, stage);
      fill(widget, 'text', `${thought} Дуже прошу.`);
      stage.network.plan = first('PUT', {refuse: 'stale'});
      sendPlace(widget);
    },
  },
  TimeToChangeIsOver: {
    before: talk,
    shown: refused,
    async act(widget, stage) {
      await beginKnown('edit')(widget, stage);
      stage.network.plan = first('PUT', {refuse: 'edit_closed'});
      sendPlace(widget);
    },
  },
  Deleting: {before: talk, shown: '.in-place form', act: beginKnown('delete')},
  Reporting: {before: talk, shown: '.in-place [value=personal_data]', act: begin('report')},
  ReportWithoutReason: {before: talk, shown: '#faults', act: async (widget, stage) => (await begin('report')(widget, stage), sendPlace(widget))},
  Reported: {
    before: talk,
    shown: '.in-place .done',
    async act(widget, stage) {
      await beginKnown('report')(widget, stage);
      (await widget.appears<HTMLInputElement>('.in-place [value=other]')).click();
      sendPlace(widget);
    },
  },
  ClosedFrame: {before: talk, sandboxed: true, shown: '.panel[part=notice]'},
  Archived: {before: talk, archived: true, shown: '[part=notice]'},
} as const satisfies Record<string, Scene>;
