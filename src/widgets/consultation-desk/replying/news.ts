import {msg} from '../../../locale/msg.ts';
import type {ProposalRow} from '../../../contract/consultations.ts';
import {fill} from '../../../locale/format.ts';
import {nameOf} from './proposal-view.ts';

/** What has become of a proposal since it was read; `held` for one that is not public at this moment. */
export type Fate = 'edited' | 'answered' | 'deleted' | 'hidden' | 'held';

export interface News {
  readonly fate: Fate;
  /** As it was read. */
  readonly before: ProposalRow;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function fateOf(before: ProposalRow, now: ProposalRow | undefined): Fate | undefined {
  if (!now) return 'held';
  const {status} = now.comment;
  if (status !== 'published') return status;
  if (!isSame(now.comment.answer, before.comment.answer)) return 'answered';
  // What a moderator decides makes a new revision too, of the same words.
  return isSame(now.comment.text, before.comment.text) && now.comment.wording === before.comment.wording ? undefined : 'edited';
}

/** @param now The same proposals as they are now, in any order; what is not there is public no more. */
export const newsOf = (rows: readonly ProposalRow[], now: ReadonlyMap<string, ProposalRow>): readonly News[] =>
  rows.flatMap((before) => {
    const fate = fateOf(before, now.get(before.comment.id));
    return fate ? [{fate, before}] : [];
  });

/** @param name Of who made it. */
function sentence(fate: Fate, name: string): string {
  switch (fate) {
    case 'edited':
      return fill(msg('{name} has changed the proposal', {id: 'replying.news.edited'}), {name});
    case 'answered':
      return fill(msg('A colleague has answered the proposal: {name}', {id: 'replying.news.answered'}), {name});
    case 'deleted':
      // Nobody is named who has taken back what they said.
      return msg('The proposal was deleted by its author', {id: 'replying.news.deleted'});
    case 'hidden':
      return fill(msg('A moderator has hidden the proposal: {name}', {id: 'replying.news.hidden'}), {name});
    case 'held':
      return fill(msg('The proposal waits for a moderator: {name}', {id: 'replying.news.held'}), {name});
  }
}

export const newsWords = ({fate, before}: News): string => sentence(fate, nameOf(before));
