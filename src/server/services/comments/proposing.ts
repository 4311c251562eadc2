import {wordsIn} from '../../../contract/fold.ts';
import type {NewComment} from '../../../contract/comments.ts';
import type {Context} from '../../context.ts';
import type {Transaction} from '../../db/transaction.ts';
import {wrongField} from '../../http/problem.ts';
import {hashOf} from '../../text-hash.ts';
import {placesOf, type Placed} from '../consultations/placing.ts';
import type {Subject} from './subjects.ts';

/** What is fingerprinted: the text, and after it the wording it proposes. */
export const signedText = (text: string, wording: string | null | undefined) => (typeof wording === 'string' ? `${text}\n\n${wording}` : text);

/** Alike where people ask for the same words in the same place, or say the same of it. */
export function sameKey(text: string, wording: string | null, source: string | undefined): string {
  const place = source?.includes('#') ? source.slice(source.indexOf('#') + 1) : '';
  return hashOf(JSON.stringify([place, wordsIn(text).join(' '), wording === null ? null : wordsIn(wording).join(' ')])).slice(0, 24);
}

/**
 * Checks what only some discussions take: proposals, wordings, and no name.
 * @returns Where it stands in each version of a draft act; empty where no provision is meant.
 * @throws ProblemError `invalid`.
 */
export async function checkProposal(trx: Transaction, {config}: Context, subject: Subject, value: NewComment): Promise<readonly Placed[]> {
  if (value.name === null && !subject.anonymous) throw wrongField('name', 'required');
  const proposes = value.kind === 'proposal';
  if (proposes && (!subject.proposals || value.parent)) throw wrongField('kind');
  const hasWording = typeof value.wording === 'string';
  if (hasWording && !proposes) throw wrongField('wording');
  const placed = subject.consultation !== null && value.target && !value.parent ? await placesOf(trx, {consultationId: subject.consultation, publicUrl: config.publicUrl, target: value.target}) : [];
  if (placed === undefined) throw wrongField('target.source');
  // Words alone are not a proposal: it has to be said which provision should read so.
  if (hasWording && placed.length === 0) throw wrongField('target');
  return placed;
}
