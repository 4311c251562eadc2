import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Source} from '../../contract/http.ts';
import {TabDraft, type FoundDraft} from '../../core/tab-draft.ts';
import {language} from '../../locale/page-language.ts';
import {blankValues, draftName, type PetitionDraft, type PetitionValues} from './values.ts';

/** A text that could take the place of what is typed. */
export interface Offer {
  readonly number: string;
  readonly draft: PetitionDraft;
}

export type WritingHost = ReactiveControllerHost & {readonly source: Source | undefined};

const isText = (value: unknown): value is string => typeof value === 'string';

/** What another script or an older page may have written is taken as far as it fits. */
const draftIn = ({bodyId, lang, title, text}: Partial<PetitionDraft>): PetitionDraft => ({
  bodyId: isText(bodyId) ? bodyId : '',
  lang: isText(lang) ? lang : language(),
  title: isText(title) ? title : '',
  text: isText(text) ? text : '',
});

/** What is being written, and its draft on this device. */
export class WritingController implements ReactiveController {
  values: PetitionValues;
  /** When the draft was last changed that the form began with. */
  draftOf: Date | undefined;
  /** Whether others use this device: then nothing is kept on it. */
  shared = false;
  /** Whether the browser keeps drafts. */
  kept = true;
  offer: Offer | undefined;

  readonly #host: WritingHost;
  readonly #tell: () => void;
  /** What was told last of another tab. */
  #told: 'other' | 'gone' | undefined;
  #source: Source | undefined;
  #draft: TabDraft<PetitionDraft> | undefined;

  /**
   * @param values What was typed before.
   * @param tell Called when a draft is back, and when another tab has changed or taken away the text.
   */
  constructor(host: WritingHost, values: PetitionValues, tell: () => void) {
    this.#host = host;
    this.values = values;
    this.#tell = tell;
    host.addController(this);
  }

  hostUpdate(): void {
    const {source} = this.#host;
    if (source === this.#source) return;
    this.#source = source;
    this.#draft?.rest();
    this.#draft = source && new TabDraft(draftName(source.base), () => this.#host.requestUpdate());
    this.#draft?.listen();
    // The switch may have been set before this was here.
    if (this.shared) this.#draft?.drop();
    const found = this.shared ? undefined : this.#draft?.open(this.isBlank ? undefined : this.#text);
    // What was typed before this was here is kept from now on.
    this.#save();
    if (!found) return;
    const draft = draftIn(found.value);
    if (!draft.title && !draft.text) return;
    this.values = {...this.values, ...draft};
    this.draftOf = found.savedAt;
    this.#tell();
  }

  hostUpdated(): void {
    // Asked for only while it is needed: browsers keep no page for the way back that asks.
    const needed = !this.isBlank && (this.shared || !this.kept || this.other !== undefined || this.gone);
    (needed ? addEventListener : removeEventListener)('beforeunload', this.#ask);
    const news = this.other ? 'other' : this.gone ? 'gone' : undefined;
    if (news && news !== this.#told) this.#tell();
    this.#told = news;
  }

  hostConnected(): void {
    this.#draft?.listen();
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#ask);
    this.#draft?.rest();
  }

  get isBlank(): boolean {
    return !this.values.title.trim() && !this.values.text.trim();
  }

  /** The text another tab wrote meanwhile. */
  get other(): FoundDraft<PetitionDraft> | undefined {
    return this.#draft?.other;
  }

  /** Whether another tab submitted or deleted the text. */
  get gone(): boolean {
    return Boolean(this.#draft?.gone) && !this.isBlank;
  }

  keep(typed: Partial<PetitionValues>): void {
    this.values = {...this.values, ...typed};
    this.#save();
    this.#host.requestUpdate();
  }

  setShared(shared: boolean): void {
    this.shared = shared;
    if (shared) this.#draft?.drop();
    else this.#save();
    this.#host.requestUpdate();
  }

  takeOther(): void {
    const value = this.#draft?.take();
    if (value) this.values = {...this.values, ...draftIn(value)};
    this.draftOf = undefined;
    this.#host.requestUpdate();
  }

  keepOwn(): void {
    this.kept = this.#draft?.insist(this.#text) ?? true;
    this.#host.requestUpdate();
  }

  /** Begins with the text of an earlier petition; what is typed already gives way only when asked. */
  begin(offer: Offer): void {
    if (this.isBlank) this.#replace(offer.draft);
    else this.offer = offer;
    this.#host.requestUpdate();
  }

  answerOffer(accepted: boolean): void {
    if (accepted && this.offer) this.#replace(this.offer.draft);
    this.offer = undefined;
    this.#host.requestUpdate();
  }

  /** Forgets the text, here and on the device; who writes stays the same, unless others use the device. */
  restart(): void {
    const {name, email} = this.shared ? blankValues() : this.values;
    this.values = {...blankValues(), name, email};
    this.draftOf = undefined;
    this.#draft?.drop();
    this.#host.requestUpdate();
  }

  #replace(draft: PetitionDraft): void {
    this.draftOf = undefined;
    this.keep(draft);
  }

  /** A text that nothing keeps is gone with the page: the browser asks first. */
  readonly #ask = (event: Event) => event.preventDefault();

  get #text(): PetitionDraft {
    const {bodyId, lang, title, text} = this.values;
    return {bodyId, lang, title, text};
  }

  #save(): void {
    if (this.shared || !this.#draft || (this.isBlank && !this.draftOf)) return;
    this.kept = this.#draft.keep(this.#text);
  }
}
