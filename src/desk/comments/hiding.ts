import {commentLimits} from '../../contract/comment-limits.ts';
import type {CommentTransition} from '../../contract/comment-moderation.ts';
import {faultOfText, tidyText} from '../../contract/fields.ts';
import type {Fault} from '../../ui/faults.ts';

export type HidingField = 'ground' | 'explanation';

/** What a moderator has typed about one comment. */
export interface Hiding {
  readonly values: Readonly<Record<HidingField, string>>;
  readonly faults: ReadonlyMap<HidingField, Fault>;
}

export const nothingTyped: Hiding = {values: {ground: '', explanation: ''}, faults: new Map()};

export const isTyped = ({values}: Hiding) => values.ground !== '' || values.explanation.trim() !== '';

/** What is missing or wrong, in the order of the form. */
export function hidingFaults({ground, explanation}: Hiding['values']): Map<HidingField, Fault> {
  const faults = new Map<HidingField, Fault>();
  if (!ground) faults.set('ground', {fault: 'required'});
  const {max} = commentLimits.note;
  const fault = explanation.trim() ? faultOfText(explanation, {min: 1, max}) : undefined;
  if (fault) faults.set('explanation', {fault, limit: max});
  return faults;
}

export const hidingOf = ({ground, explanation}: Hiding['values']): CommentTransition => ({to: 'hidden', ground, ...(explanation.trim() ? {explanation: tidyText(explanation)} : {})});
