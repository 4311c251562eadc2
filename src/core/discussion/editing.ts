import {asFailure, type Failure} from '../../client/failure.ts';
import {editComment} from '../../client/commenting.ts';
import {readComment} from '../../client/comments.ts';
import {commentLimits} from '../../contract/comment-limits.ts';
import type {Comment, EditedComment} from '../../contract/comments.ts';
import {faultOfText, tidyText} from '../../contract/fields.ts';
import {faultWithin, type Fault} from '../../ui/faults.ts';
import type {CommentDraft} from './comment-draft.ts';
import {KnownAct, type FrontDesk} from './known-act.ts';

interface Edit {
  readonly text: string;
  /** Of the words that were read. */
  readonly revision: number;
}

/** Changing one's own comment. */
export class Editing {
  fault: Fault | undefined;
  emailFault: Fault | undefined;
  /** The comment as it is by now, where it was changed from elsewhere: both texts are shown then. */
  theirs: Comment | undefined;
  readonly draft: CommentDraft;
  readonly act: KnownAct<Edit, EditedComment>;

  readonly #desk: FrontDesk;
  readonly #id: string;
  #revision: number;

  /** @param comment One's own, with its text and revision. */
  constructor(desk: FrontDesk, comment: Comment, draft: CommentDraft) {
    this.#desk = desk;
    this.#id = comment.id;
    this.#revision = comment.own?.revision ?? 0;
    this.draft = draft;
    this.act = new KnownAct(desk, (seat, key, {text, revision}) => editComment(seat, this.#id, revision, key, text));
  }

  /** Saves it, where nothing is wrong; resolves to whether the step has changed. */
  async submit(): Promise<boolean> {
    this.fault = faultWithin(faultOfText(this.draft.words.text, commentLimits.text), commentLimits.text);
    this.emailFault = this.#desk.emailFault;
    if (this.fault ?? this.emailFault) return false;
    this.theirs = undefined;
    return this.#after(await this.act.submit({text: tidyText(this.draft.words.text), revision: this.#revision}, this.#desk.visitor?.person.email ?? ''));
  }

  async confirm(code: string): Promise<boolean> {
    return this.#after(await this.act.confirm(code));
  }

  back(): void {
    this.fault = this.emailFault = undefined;
    this.act.back();
  }

  /** Goes on with the words that stand there. */
  takeTheirs(): void {
    this.draft.keep({text: this.theirs?.own?.text ?? ''});
    this.#settle();
  }

  /** Goes on with what is typed here; saving puts it over the words that stand there. */
  keepMine(): void {
    this.#settle();
  }

  #settle(): void {
    this.theirs = undefined;
    this.act.back();
  }

  async #after(moved: boolean): Promise<boolean> {
    if (this.act.step === 'done') this.draft.restart();
    if (this.act.failure?.code === 'stale') await this.#readTheirs();
    return moved;
  }

  async #readTheirs(): Promise<void> {
    const seat = this.#desk.visitor?.seat;
    if (!seat) return;
    try {
      const {comment} = await readComment(seat, this.#id);
      this.#revision = comment.own?.revision ?? this.#revision;
      this.theirs = comment;
    } catch (error) {
      this.act.failure = asFailure(error) satisfies Failure;
    }
  }
}
