import type {Comment, OwnPart, Target, Vote} from '../../../contract/comments.ts';
import type {ProposalAnswer} from '../../../contract/proposals.ts';
import {parseRichText} from '../../../contract/rich-text-parser.ts';
import type {Reader} from '../../db/transaction.ts';
import type {ActiveSession} from '../../identity/sessions.ts';
import {hidingGround} from './grounds.ts';
import {editableUntil} from './rules.ts';
import {votesOf, type CommentRecord} from './store.ts';
import {isOpen, type Subject} from './subjects.ts';

/** What somebody who sends a token is told besides. */
export interface Viewer {
  readonly personKey: string;
  readonly votes: ReadonlyMap<string, Vote>;
}

/** @param records What is about to be shown. */
export async function viewerOf(db: Reader, session: ActiveSession | undefined, records: readonly CommentRecord[]): Promise<Viewer | undefined> {
  if (!session) return undefined;
  const {personKey} = session;
  return {personKey, votes: await votesOf(db, personKey, records.map(({id}) => id))};
}

function ownPart(record: CommentRecord, {personKey, votes}: Viewer, subject: Subject, now: string): OwnPart {
  const vote = votes.get(record.id) ?? null;
  if (record.person_key !== personKey) return {mine: false, vote};
  const {text, revision, held_for} = record;
  return {mine: true, vote, text, revision, editableUntil: editableUntil(record, {open: isOpen(subject, now), editMinutes: subject.editMinutes}, now), heldFor: held_for};
}

/** Whether everyone may read its words. What waits, its author may too. */
const isReadable = ({status, person_key}: CommentRecord, viewer: Viewer | undefined) =>
  status === 'published' || (status !== 'deleted' && viewer !== undefined && viewer.personKey === person_key);

/** A comment as it is shown: of one that is gone, no more than where it stood and why. */
export const commentOf = (record: CommentRecord, subject: Subject, now: string, viewer?: Viewer): Comment => ({
  ...partsOf(record, isReadable(record, viewer)),
  ...(viewer ? {own: ownPart(record, viewer, subject, now)} : {}),
});

/** A comment as its moderators see it: with the words and names that others do not. */
export const moderatedComment = (record: CommentRecord): Comment => partsOf(record, true);

function partsOf(record: CommentRecord, readable: boolean): Comment {
  const {id, parent_id, in_reply_to, depth, kind, status, stance, author_name, on_behalf, lang, text, target, wording, answer, written_at, edited_at, up, down, replies} = record;
  return {
    id,
    subject: record.subject,
    parent: parent_id,
    inReplyTo: in_reply_to,
    depth,
    kind,
    status,
    stance: stance === 'none' || !readable ? null : stance,
    author: readable ? author_name : null,
    onBehalf: readable ? on_behalf : null,
    lang,
    text: readable ? parseRichText(text) : [],
    target: readable && target !== null ? (JSON.parse(target) as Target) : null,
    wording: readable ? wording : null,
    answer: readable && answer !== null ? (JSON.parse(answer) as ProposalAnswer) : null,
    writtenAt: written_at,
    editedAt: readable ? edited_at : null,
    up,
    down,
    replies,
    ground: status === 'hidden' ? hidingGround(record.ground) : null,
  };
}
