import {msg} from '../../locale/msg.ts';
import type {Failure} from '../../client/failure.ts';
import type {CommentTransition, ModerationRow, ModerationState} from '../../contract/comment-moderation.ts';
import type {HidingGround} from '../../contract/comments.ts';
import {fill, inWords} from '../../locale/format.ts';
import {deskReason} from '../desk-words.ts';

/** The parts of this section: three queues, the held words, the pages of other sites. */
export type Place = ModerationState | 'words' | 'pages';

export const places: readonly Place[] = ['held', 'reported', 'hidden', 'words', 'pages'];

export const isQueue = (place: Place): place is ModerationState => place !== 'words' && place !== 'pages';

export function placeWords(place: Place): string {
  switch (place) {
    case 'held':
      return msg('Waiting', {id: 'moderation.held'});
    case 'reported':
      return msg('Reported', {id: 'moderation.reported'});
    case 'hidden':
      return msg('Hidden', {id: 'moderation.hidden'});
    case 'words':
      return msg('Held words', {id: 'moderation.words'});
    case 'pages':
      return msg('Pages of other sites', {id: 'moderation.pages'});
  }
}

export function queueAbout(queue: ModerationState): string {
  switch (queue) {
    case 'held':
      return msg('Nobody but you and their authors sees these. Who has waited longest stands first.', {id: 'moderation.held.about'});
    case 'reported':
      return msg('Everybody sees these, and somebody has asked you to look. Reported longest ago stands first.', {id: 'moderation.reported.about'});
    case 'hidden':
      return msg('Their place says that they are hidden, and on what ground. You can restore them.', {id: 'moderation.hidden.about'});
  }
}

export function queueEmpty(queue: ModerationState): string {
  switch (queue) {
    case 'held':
      return msg('No comment waits for you.', {id: 'moderation.held.none'});
    case 'reported':
      return msg('No report waits for an answer.', {id: 'moderation.reported.none'});
    case 'hidden':
      return msg('No comment is hidden.', {id: 'moderation.hidden.none'});
  }
}

/** Why a comment stands in the queue. */
export function whyHere({comment, heldFor}: ModerationRow): string {
  if (comment.status === 'hidden') return comment.ground ? fill(msg('Hidden: {ground}', {id: 'moderation.why.hidden'}), {ground: inWords(comment.ground.title).text}) : msg('Hidden', {id: 'moderation.hidden'});
  if (heldFor === 'words') return msg('Waits: it has a held word', {id: 'moderation.why.words'});
  if (heldFor === 'premoderation') return msg('Waits: every comment there does', {id: 'moderation.why.all'});
  return msg('Published', {id: 'moderation.why.published'});
}

/** The title of a report's reason: one of the grounds, or another. */
export function reportWords(reason: string, grounds: readonly HidingGround[]): string {
  const ground = grounds.find(({id}) => id === reason);
  return ground ? inWords(ground.title).text : msg('another reason', {id: 'moderation.report.other'});
}

/** What was done, said once. */
export function doneWords({comment}: ModerationRow, {to}: CommentTransition): string {
  if (to === 'hidden') {
    return comment.status === 'held'
      ? msg('Not published. The author is told why.', {id: 'moderation.done.refused'})
      : msg('Hidden. The author is told why.', {id: 'moderation.done.hidden'});
  }
  switch (comment.status) {
    case 'held':
      return msg('Published. The author is told.', {id: 'moderation.done.published'});
    case 'hidden':
      return msg('Restored: everybody can read it again. The author is told.', {id: 'moderation.done.restored'});
    default:
      return msg('It stays as it is. Its reports are answered.', {id: 'moderation.done.kept'});
  }
}

/** What has become of a comment since it was read. */
export function changedWords(before: ModerationRow, now: ModerationRow | undefined): string {
  if (!now) return msg('The author has erased this comment', {id: 'moderation.changed.erased'});
  const {status, ground, editedAt} = now.comment;
  if (status !== before.comment.status) {
    if (status === 'published') return before.comment.status === 'hidden' ? msg('A colleague has restored this comment', {id: 'moderation.changed.restored'}) : msg('A colleague has published this comment', {id: 'moderation.changed.published'});
    if (status === 'hidden') return fill(msg('A colleague has hidden this comment: {ground}', {id: 'moderation.changed.hidden'}), {ground: ground ? inWords(ground.title).text : ''});
    return msg('The author has changed this comment, and it waits again', {id: 'moderation.changed.waits'});
  }
  if (editedAt !== before.comment.editedAt) return msg('The author has changed the words of this comment', {id: 'moderation.changed.words'});
  return msg('A colleague has looked at this comment and kept it', {id: 'moderation.changed.kept'});
}

/** Why a step failed. What the desk says of cases is said of comments here. */
export function stepReason(failure: Failure): string {
  return failure.code === 'stale' || failure.code === 'transition_not_allowed' || failure.code === 'not_found'
    ? msg('This comment is not any more as you read it. Nothing was sent.', {id: 'moderation.fail.changed'})
    : deskReason(failure);
}
