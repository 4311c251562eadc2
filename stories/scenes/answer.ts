import type {AnswerDraft} from '../../src/contract/answer-drafts.ts';
import {always} from '../../test/helpers/faults.ts';
import type {Mounted} from '../../test/helpers/mount.ts';
import type {Service} from '../../test/helpers/service.ts';
import {choose, open, seated} from './desk.ts';
import {overdue, underReview, type Past} from './pasts.ts';
import type {Scene, Stage} from './scene.ts';

type Widget = Mounted<HTMLElement>;
type Case = Pick<Stage, 'id'>;

const half = '# Decision\nThe council supports the petition.\n\n- by 1 May: a project\n- by 1 September: *the light is on*';

/** What a colleague has written so far. */
export const colleaguesDraft: AnswerDraft = {
  outcome: 'supported',
  lang: 'en',
  text: `${half}\n\nThe crossing is paid for from the road fund of this year.`,
  signatory: 'Iryna Melnyk, mayor',
  unit: 'Vilkhivka Town Council',
  signedOn: '2026-03-10',
};

/** A colleague at another computer saves a draft. */
export const colleagueSaves = (service: Service, id: string, change: Partial<AnswerDraft> = {}): Promise<void> => service.draft(id, {...colleaguesDraft, ...change});

const drafted: Past = async (service) => {
  const id = await underReview(service);
  await colleagueSaves(service, id);
  return id;
};

/** Fills in an answer; it is saved when the hand rests. */
export async function writeAnswer(widget: Widget, stage: Case): Promise<void> {
  await open(widget, stage);
  await choose(widget, 'outcome', 'supported');
  widget.type('text', half);
  widget.type('signatory', 'Iryna Melnyk, mayor');
}

const isDraft = (request: Request) => request.url.endsWith('/answer-draft');

/** Both write: the colleague was faster. */
export async function clash(widget: Widget, {id, service}: Pick<Stage, 'id' | 'service'>): Promise<void> {
  await open(widget, {id});
  await widget.appears('[name=text]');
  await colleagueSaves(service, id, {text: `${half}\n\nThe money is asked for in the budget of next year.`, unit: 'Department of roads'});
  await choose(widget, 'outcome', 'supported');
  widget.type('text', `${half}\n\nThe crossing is paid for by the region.`);
  await widget.appears('#theirs');
}

/** Every state of an answer that is being written. */
export const answerScenes = {
  Answer: {before: seated('official', underReview), shown: '.official', act: writeAnswer},
  AnswerLate: {before: seated('official', overdue), shown: '.official', act: writeAnswer},
  AnswerFetching: {before: seated('official', underReview), plan: (request) => (isDraft(request) ? 'stall' : undefined), shown: 'form .sk', act: open},
  AnswerDraft: {before: seated('official', drafted), shown: '#origin .strong', act: open},
  AnswerDraftUnread: {before: seated('official', drafted), plan: (request) => (isDraft(request) ? 'drop' : undefined), shown: '#unsaved', act: open},
  AnswerDraftUnsaved: {before: seated('official', underReview), plan: always('PUT', 'drop'), shown: '#unsaved', act: writeAnswer},
  AnswerDraftOfTwo: {before: seated('official', drafted), shown: '#theirs', act: clash},
  AnswerDraftPutAway: {
    before: seated('official', drafted),
    shown: '#aside',
    async act(widget, stage) {
      await clash(widget, stage);
      widget.find<HTMLElement>('.conflict .btn')!.click();
    },
  },
  AnswerDraftDiscarded: {
    before: seated('official', drafted),
    shown: '#aside',
    async act(widget, stage) {
      await open(widget, stage);
      (await widget.appears('#origin .link')).click();
    },
  },
  AnswerFaults: {
    before: seated('official', underReview),
    shown: '#faults',
    async act(widget, stage) {
      await open(widget, stage);
      await widget.appears('[name=text]');
      widget.send();
    },
  },
  AnswerSendingFailed: {
    before: seated('official', underReview),
    plan: always('POST /transitions', 'drop'),
    shown: '#failure [part=notice]',
    async act(widget, stage) {
      await writeAnswer(widget, stage);
      widget.send();
    },
  },
} as const satisfies Record<string, Scene>;
