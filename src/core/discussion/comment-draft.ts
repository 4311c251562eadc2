import type {Comment, CommentKind, Stance} from '../../contract/comments.ts';
import {language} from '../../locale/page-language.ts';
import {TabDraft, type FoundDraft} from '../tab-draft.ts';

/** Words of a document that somebody means. */
export interface Quotation {
  /** Where they begin in the text they were taken from, in UTF-16 characters. */
  readonly start: number;
  readonly exact: string;
}

/** What is kept on the device: the words, and nothing of the person. */
export interface Words {
  readonly text: string;
  readonly stance: Stance | null;
  readonly lang: string;
  /** Where a comment can be a proposal. */
  readonly kind?: CommentKind | undefined;
  /** Where it can propose another wording: how it should read. */
  readonly wording?: string | undefined;
  /** How it read when somebody changed it: with the time another text may stand there. */
  readonly from?: string | undefined;
  /** Where it can quote: what it is about. */
  readonly quote?: Quotation | undefined;
}

export const noWords = (): Words => ({text: '', stance: null, lang: language()});

/** What another script or an older page may have written is taken as far as it fits. */
function wordsIn({text, stance, lang, kind, wording, from, quote}: Partial<Record<keyof Words, unknown>>): Words {
  const {start, exact} = (quote ?? {}) as Partial<Record<keyof Quotation, unknown>>;
  return {
    text: typeof text === 'string' ? text : '',
    stance: stance === 'support' || stance === 'oppose' ? stance : null,
    lang: typeof lang === 'string' ? lang : language(),
    ...((kind === 'comment' || kind === 'proposal') && {kind}),
    ...(typeof wording === 'string' && {wording}),
    ...(typeof from === 'string' && {from}),
    ...(typeof start === 'number' && typeof exact === 'string' && {quote: {start, exact}}),
  };
}

/** The words of a comment of one's own, as they were typed. */
export const wordsOf = ({own, lang}: Comment): Words => ({text: own?.text ?? '', stance: null, lang});

/** The words among the fields of a form that have changed. */
export function typedWords(typed: Readonly<Record<string, string | boolean>>): Partial<Words> {
  const known = wordsIn(typed);
  return {
    ...('text' in typed && {text: known.text}),
    ...('stance' in typed && {stance: known.stance}),
    ...('lang' in typed && {lang: known.lang}),
    ...('kind' in typed && {kind: known.kind}),
    ...('wording' in typed && {wording: known.wording}),
  };
}

interface Options {
  /** Under which the browser keeps it. */
  readonly name: string;
  /** What stands in the form before anybody has written: of an edit, the words as they are. */
  readonly before?: Words;
  /** What was typed before this was here. */
  readonly typed?: Partial<Words>;
  /** Whether others use this device. */
  readonly shared: () => boolean;
  /** Called when another tab has changed or taken away what is kept. */
  readonly changed: () => void;
}

/** What somebody is writing in one place, with its draft on this device for seven days. */
export class CommentDraft {
  words: Words;
  /** When the draft was last changed that the form began with. */
  foundAt: Date | undefined;
  /** Whether the browser keeps drafts. */
  kept = true;
  /** When it was last kept here. */
  savedAt: Date | undefined;

  readonly #before: Words;
  readonly #draft: TabDraft<Words>;
  readonly #shared: () => boolean;

  constructor({name, before = noWords(), typed = {}, shared, changed}: Options) {
    this.#before = before;
    this.#shared = shared;
    this.#draft = new TabDraft(name, changed);
    this.words = {...before, ...typed};
    if (shared()) return;
    const found = this.#draft.open(this.isBlank ? undefined : this.#changed);
    this.#save();
    if (!found) return;
    const words = {...before, ...wordsIn(found.value)};
    if (!this.#saysMore(words)) return;
    this.words = words;
    this.foundAt = found.savedAt;
  }

  /** Whether nothing has been written yet. */
  get isBlank(): boolean {
    return !this.#saysMore(this.words);
  }

  /** What another tab wrote meanwhile. */
  get other(): FoundDraft<Words> | undefined {
    return this.#draft.other;
  }

  /** Whether another tab sent the words, or deleted them. */
  get gone(): boolean {
    return this.#draft.gone && !this.isBlank;
  }

  /** Whether the words go with the page. */
  get atRisk(): boolean {
    return !this.isBlank && (this.#shared() || !this.kept || this.other !== undefined || this.gone);
  }

  keep(words: Partial<Words>): void {
    this.words = {...this.words, ...words};
    this.#save();
  }

  takeOther(): void {
    const value = this.#draft.take();
    if (value) this.words = {...this.#before, ...wordsIn(value)};
    this.foundAt = undefined;
  }

  keepOwn(): void {
    this.kept = this.#draft.insist(this.#changed);
  }

  /** Begins anew: the words have been sent, or are not wanted. */
  restart(): void {
    this.words = {...this.#before, lang: this.words.lang};
    this.foundAt = this.savedAt = undefined;
    this.#draft.drop();
  }

  /** Others use this device, or not any more. */
  share(): void {
    this.savedAt = undefined;
    if (this.#shared()) this.#draft.drop();
    else this.#save();
  }

  /** Hears of other tabs from now on, until `rest`. */
  listen(): void {
    this.#draft.listen();
  }

  rest(): void {
    this.#draft.rest();
  }

  /** Whether somebody has written more than stood there. */
  #saysMore({text, wording = ''}: Words): boolean {
    const words = text.trim();
    return (words !== '' && words !== this.#before.text.trim()) || wording.trim() !== (this.#before.wording ?? '').trim();
  }

  /**
   * What is kept. A wording that nobody has changed is not: the text it repeats may be another one
   * when the draft is found, and would then be proposed in the place of that one.
   */
  get #changed(): Words {
    const {wording, from, ...words} = this.words;
    const before = this.#before.wording;
    if (wording === undefined || wording.trim() === before?.trim()) return words;
    const madeFrom = from ?? before;
    return {...words, wording, ...(madeFrom !== undefined && {from: madeFrom})};
  }

  #save(): void {
    if (this.#shared()) return;
    if (this.isBlank) {
      // What was wiped out leaves nothing behind; what another tab holds is that tab's.
      if ((this.savedAt ?? this.foundAt) && !this.other) this.#draft.drop();
      this.savedAt = this.foundAt = undefined;
      return;
    }
    this.kept = this.#draft.keep(this.#changed);
    this.savedAt = this.kept && !this.other && !this.gone ? new Date() : undefined;
  }
}
