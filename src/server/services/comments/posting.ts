import type {CommentReceipt, HeldFor, NewComment, Target} from '../../../contract/comments.ts';
import type {Context} from '../../context.ts';
import type {CommentRow} from '../../db/comment-schema.ts';
import type {Reader, Transaction} from '../../db/transaction.ts';
import {ProblemError, wrongField} from '../../http/problem.ts';
import type {ActiveSession} from '../../identity/sessions.ts';
import {randomId, randomReceipt} from '../../random.ts';
import {hashOf} from '../../text-hash.ts';
import {storePlaces} from '../consultations/placing.ts';
import {takingProposals} from '../consultations/taking.ts';
import {hasHeldWord} from './held-words.ts';
import {checkProposal, sameKey, signedText} from './proposing.ts';
import {isShown, placeOf} from './rules.ts';
import {findComment, noteChanges, publishedChanges} from './store.ts';
import {isOpen, type Subject} from './subjects.ts';
import {heldWordsOf} from './words-store.ts';

/** Why a comment has to wait for a moderator, in the order in which that is asked; null where it need not. */
export async function reviewNeeded(db: Reader, subject: Subject, texts: ReadonlyArray<string | null | undefined>): Promise<HeldFor | null> {
  const {words} = await heldWordsOf(db, subject.body.id);
  if (texts.some((text) => text && hasHeldWord(text, words))) return 'words';
  return subject.moderation === 'pre' ? 'premoderation' : null;
}

/** Words that came with a target: nobody has checked that the document has them, and everybody will see them. */
export const quotedIn = (target: Target | null | undefined): readonly string[] =>
  target?.selector?.flatMap((one) => (one.type === 'TextQuoteSelector' ? [one.exact, one.prefix ?? '', one.suffix ?? ''] : [])) ?? [];

/** Where a comment may point to: the backend itself, the page it is discussed on, or a name that is no address. */
function checkTarget(value: NewComment, subject: Subject, {config}: Context): void {
  const source = value.target?.source;
  if (source === undefined || source.startsWith('urn:')) return;
  const own = [config.publicUrl, subject.url].map((url) => new URL(url).origin);
  if (!own.includes(new URL(source).origin)) throw wrongField('target.source');
}

/** What is answered, stored without words and names. */
export type StoredReceipt = Omit<CommentReceipt, 'comment'>;

export function prepareReceipt({clock}: Context, {text, wording}: Pick<NewComment, 'text' | 'wording'>, heldFor: HeldFor | null): StoredReceipt {
  return {id: randomId(), status: heldFor ? 'held' : 'published', heldFor, receipt: randomReceipt(), writtenAt: clock().toISOString(), hash: hashOf(signedText(text, wording))};
}

/**
 * The comment that is answered, as it can be answered.
 * @throws ProblemError `invalid` where it belongs elsewhere, `comment_gone` where it has gone meanwhile.
 */
async function answered(trx: Transaction, subject: Subject, parent: string | null | undefined): Promise<CommentRow | undefined> {
  if (!parent) return undefined;
  const row = await findComment(trx, parent);
  if (!row || row.subject !== subject.id || row.published_at === null) throw wrongField('parent');
  if (row.status !== 'published') throw new ProblemError('comment_gone');
  return row;
}

interface Posting {
  readonly subject: Subject;
  readonly value: NewComment;
  readonly session: ActiveSession;
  readonly mailLang: string;
  readonly receipt: StoredReceipt;
}

/** @throws ProblemError `closed`, `comment_gone`, `invalid`, `too_many_requests`. */
export async function post(trx: Transaction, context: Context, {subject, value, session, mailLang, receipt}: Posting): Promise<void> {
  const {id, status, heldFor, writtenAt, hash} = receipt;
  if (!isOpen(subject, writtenAt) || !(await takingProposals(trx, subject, value.kind, writtenAt))) throw new ProblemError('closed');
  context.limits.take('comments', session.personKey);
  context.limits.take('discussion', subject.id);
  if (value.stance && (!subject.stances || value.parent)) throw wrongField('stance');
  checkTarget(value, subject, context);
  const placed = await checkProposal(trx, context, subject, value);
  const proposes = value.kind === 'proposal';
  const place = placeOf(id, writtenAt, await answered(trx, subject, value.parent));
  const row: CommentRow = {
    id,
    subject: subject.id,
    body_id: subject.body.id,
    root_id: place.rootId,
    parent_id: place.parentId,
    in_reply_to: place.inReplyTo,
    depth: place.depth,
    path: place.path,
    kind: value.kind ?? 'comment',
    stance: value.stance ?? 'none',
    person_key: session.personKey,
    author_name: value.name ?? '',
    on_behalf: value.onBehalf ?? null,
    author_email: session.email,
    lang: value.lang,
    mail_lang: mailLang,
    text: value.text,
    target: value.target ? JSON.stringify(value.target) : null,
    wording: value.wording ?? null,
    answer: null,
    answered_at: null,
    same_key: proposes ? sameKey(value.text, value.wording ?? null, value.target?.source) : null,
    hash,
    receipt: receipt.receipt,
    written_at: writtenAt,
    published_at: status === 'published' ? writtenAt : null,
    edited_at: null,
    status,
    held_for: heldFor,
    ground: null,
    explanation: null,
    hidden_at: null,
    shown: isShown(status, 0),
    up: 0,
    down: 0,
    replies: 0,
    best: 0,
    revision: 1,
  };
  await trx.insertInto('comments').values(row).execute();
  if (subject.consultation !== null) await storePlaces(trx, {commentId: id, consultationId: subject.consultation, writtenAt}, placed);
  if (status === 'published') await noteChanges(trx, subject.id, publishedChanges(row, 1));
}
