import {postComment} from '../../client/commenting.ts';
import {commentLimits} from '../../contract/comment-limits.ts';
import type {Comment, CommentReceipt, NewComment} from '../../contract/comments.ts';
import {faultOfLine, faultOfText, limits, tidyLine, tidyText} from '../../contract/fields.ts';
import {language} from '../../locale/page-language.ts';
import {faultWithin, type Fault} from '../../ui/faults.ts';
import type {About} from './about.ts';
import type {CommentDraft} from './comment-draft.ts';
import {KnownAct, type FrontDesk} from './known-act.ts';
import type {TalkThread} from './talk-thread.ts';

export type ComposerField = 'wording' | 'text' | 'name' | 'onBehalf' | 'email' | 'consent';

const fields: readonly ComposerField[] = ['wording', 'text', 'name', 'onBehalf', 'email', 'consent'];

type Faults = ReadonlyMap<ComposerField, Fault>;

const none: Faults = new Map();

/** Writing one comment: at the top of a discussion, or below another. */
export class Composer {
  faults: Faults = none;
  readonly draft: CommentDraft;
  /** The comment that is answered; none at the top. */
  readonly parent: Comment | undefined;
  /** What it is about, where that is more than the subject. */
  readonly about: About | undefined;
  readonly act: KnownAct<NewComment, CommentReceipt>;

  readonly #desk: FrontDesk;
  readonly #thread: TalkThread;
  readonly #subject: string;

  constructor(desk: FrontDesk, thread: TalkThread, subject: string, draft: CommentDraft, parent?: Comment, about?: About) {
    this.#desk = desk;
    this.#thread = thread;
    this.#subject = subject;
    this.draft = draft;
    this.parent = parent;
    this.about = about;
    this.act = new KnownAct(desk, (seat, key, input) => postComment(seat, key, input, language()));
  }

  /** Whether it will stand there without a name: none is given, and none is asked for. */
  get nameless(): boolean {
    return this.#thread.discussion?.anonymous === true && !this.#desk.visitor?.person.name.trim();
  }

  /**
   * Checks as the service will, and sends where nothing is wrong; resolves to whether the step has changed.
   * @param alone Whether it stands alone though it was meant as an answer: what it answers has gone.
   */
  async submit(alone = false): Promise<boolean> {
    if (this.act.sending) return false;
    this.faults = this.#check();
    if (this.faults.size > 0) {
      this.act.back();
      return false;
    }
    const moved = await this.act.submit(this.#comment(alone), this.#desk.visitor?.person.email ?? '');
    return this.#after(moved);
  }

  /** Sends the code, then the comment; resolves to whether it was taken. */
  async confirm(code: string): Promise<boolean> {
    this.faults = none;
    return this.#after(await this.act.confirm(code));
  }

  /** Back to the form, from the code or from a refusal. */
  back(): void {
    this.faults = none;
    this.act.back();
  }

  /** Another comment. */
  again(): void {
    this.faults = none;
    this.act.again();
  }

  #after(moved: boolean): boolean {
    const {step, refusal} = this.act;
    if (step === 'done') this.draft.restart();
    // What the service found wrong is mended where it was typed.
    const found = (moved ? [] : (refusal?.fields ?? [])).flatMap(({field, fault, limit}) => {
      const known = fields.find((name) => name === field);
      return known ? [[known, {fault, limit}] as const] : [];
    });
    if (step === 'form' && found.length > 0) this.faults = new Map(found);
    return moved;
  }

  #check(): Faults {
    const {visitor} = this.#desk;
    const faults = new Map<ComposerField, Fault>();
    const add = (field: ComposerField, fault: Fault | undefined) => fault && faults.set(field, fault);
    add('wording', this.about?.check(this.draft.words));
    add('text', faultWithin(faultOfText(this.draft.words.text, commentLimits.text), commentLimits.text));
    if (!visitor) return faults;
    const {name, onBehalf, consent} = visitor.person;
    if (!this.nameless) add('name', faultWithin(faultOfLine(name, limits.name), limits.name));
    if (onBehalf.trim()) add('onBehalf', faultWithin(faultOfLine(onBehalf, commentLimits.onBehalf), commentLimits.onBehalf));
    add('email', this.#desk.emailFault);
    if (!consent) add('consent', {fault: 'not_accepted'});
    return faults;
  }

  #comment(alone: boolean): NewComment {
    const {text, stance, lang} = this.draft.words;
    const {name = '', onBehalf = ''} = this.#desk.visitor?.person ?? {};
    const organisation = tidyLine(onBehalf);
    return {
      subject: this.#subject,
      ...(this.parent && !alone && {parent: this.parent.id}),
      ...(stance && (!this.parent || alone) && {stance}),
      ...(alone && this.parent?.target && {target: this.parent.target}),
      name: this.nameless ? null : tidyLine(name),
      ...(organisation && {onBehalf: organisation}),
      lang,
      ...this.about?.comment(this.draft.words),
      text: tidyText(text),
      consent: true,
    };
  }
}
