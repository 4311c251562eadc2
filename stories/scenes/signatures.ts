import {always} from '../../test/helpers/faults.ts';
import type {Mounted} from '../../test/helpers/mount.ts';
import {open, seated} from './desk.ts';
import {fresh, reached, underReview, type Past} from './pasts.ts';
import {threshold, type Scene, type Stage} from './scene.ts';

type Widget = Mounted<HTMLElement>;

/** Everybody signs within minutes, from numbered mailboxes; the threshold is reached by it. */
export const rigged: Past = async (service) => {
  service.clock.set('2026-03-09T08:00:00Z');
  await service.tick();
  const id = await service.publish();
  await service.signMany(id, threshold + 2);
  return id;
};

/** Opens the case and looks into its signatures. */
export async function look(widget: Widget, stage: Pick<Stage, 'id'>): Promise<void> {
  await open(widget, stage);
  (await widget.appears('#look')).click();
  await widget.appears('#suspicions-title');
}

/** Chooses the first group as a whole. */
export async function chooseGroup(widget: Widget, stage: Pick<Stage, 'id'>): Promise<void> {
  await look(widget, stage);
  (await widget.appears<HTMLInputElement>('.suspect > .field input')).click();
}

export async function countGroup(widget: Widget, stage: Pick<Stage, 'id'>): Promise<void> {
  await chooseGroup(widget, stage);
  (await widget.appears('#count')).click();
  await widget.appears('#counted');
}

/** Fills in why, and presses. */
export async function declareGroup(widget: Widget, stage: Pick<Stage, 'id'>): Promise<void> {
  await countGroup(widget, stage);
  widget.type('ground', 'same_source');
  widget.type('note', 'All of them came within a minute from mailboxes that are numbered in a row.');
  widget.send();
}

const returning = async (widget: Widget, stage: Pick<Stage, 'id'>) => {
  await declareGroup(widget, stage);
  await widget.appears('#done');
  (await widget.appears('[id^=return-]')).click();
};

/** Every state of the look into signatures. */
export const signatureScenes = {
  Signatures: {before: seated('moderator', rigged), shown: '.suspect', act: look},
  SignaturesOpened: {
    before: seated('moderator', rigged),
    shown: '.suspect details[open]',
    async act(widget, stage) {
      await chooseGroup(widget, stage);
      widget.find<HTMLElement>('.suspect summary')!.click();
      widget.find<HTMLInputElement>('.suspect__lines input')!.click();
    },
  },
  SignaturesNone: {before: seated('moderator', fresh), shown: '[aria-labelledby=suspicions-title] .btn', act: look},
  SignaturesLoading: {before: seated('moderator', rigged), plan: (request) => (request.url.includes('/suspicions') ? 'stall' : undefined), shown: '[aria-labelledby=suspicions-title] .sk', act: look},
  SignaturesFailed: {before: seated('moderator', rigged), plan: (request) => (request.url.includes('/suspicions') ? 'drop' : undefined), shown: '[aria-labelledby=suspicions-title] [part=retry]', act: look},
  SignaturesNotMine: {before: seated('official', reached), shown: '.suspect', act: look},
  SignaturesCounted: {before: seated('moderator', rigged), shown: '#counted', act: countGroup},
  SignaturesFaults: {
    before: seated('moderator', rigged),
    shown: '#faults',
    async act(widget, stage) {
      await countGroup(widget, stage);
      widget.send();
    },
  },
  SignaturesSendingFailed: {
    before: seated('moderator', rigged),
    shown: '#failure [part=notice]',
    async act(widget, stage) {
      stage.network.plan = always('POST /invalidations', {refuse: 'unavailable', retryAfter: 60});
      await chooseGroup(widget, stage);
      (await widget.appears('#count')).click();
    },
  },
  SignaturesDone: {before: seated('moderator', rigged), shown: '#done', act: declareGroup},
  SignaturesReturning: {before: seated('moderator', rigged), shown: '#returning', act: returning},
  SignaturesClosed: {before: seated('moderator', underReview), shown: '[aria-labelledby=suspicions-title] [part=notice]', act: look},
} as const satisfies Record<string, Scene>;
