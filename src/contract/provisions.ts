import type {LangMap} from './http.ts';

export const provisionTypes = ['part', 'section', 'chapter', 'article', 'paragraph', 'point', 'subpoint', 'preamble'] as const;
/** From the widest to the narrowest; a `preamble` is what stands before the first number. */
export type ProvisionType = (typeof provisionTypes)[number];

/** What has become of a provision since the version before. `moved`: the same words under another number or in another place. */
export type ProvisionChange = 'added' | 'changed' | 'moved' | 'same';

/** One numbered part of a draft act, without the parts below it, which follow it in the list. */
export interface Provision {
  /** In the manner of Akoma Ntoso, unique in its version: `art_5__para_2`. An address: `…/versions/1#art_5__para_2`. */
  readonly id: string;
  readonly type: ProvisionType;
  /** 0 at the top. */
  readonly depth: number;
  /** As it is printed: `Стаття 5.`, `2)`; empty where there is none. */
  readonly number: string;
  /** Empty where there is none. */
  readonly heading: LangMap;
  /** Empty where there are only parts below. In the language of the version it is the wording itself; others are translations. */
  readonly text: LangMap;
  /** SHA-256 of heading and text in the language of the version, as `provisionWords` puts them together, in hexadecimal. */
  readonly hash: string;
  /** What it was in the version before: its id there; null where it is new. */
  readonly was: string | null;
  /** Null in the first version. */
  readonly change: ProvisionChange | null;
}

/** A provision of the version before that has no successor. */
export type RemovedProvision = Pick<Provision, 'id' | 'type' | 'depth' | 'number' | 'heading' | 'text'>;

/** `GET /consultations/{id}/versions/{n}`: never changes once it is public. */
export interface DraftVersion {
  readonly n: number;
  /** BCP 47 tag of the language in which the act is adopted. */
  readonly lang: string;
  /** What is new in this version, in the authority's words. */
  readonly note: LangMap;
  /** Null while the consultation is a draft. */
  readonly publishedAt: string | null;
  readonly provisions: readonly Provision[];
  readonly removed: readonly RemovedProvision[];
}

/** The words of a provision in one language, as quotes, positions and hashes count them. */
export const provisionWords = ({heading, text}: Pick<Provision, 'heading' | 'text'>, lang: string): string =>
  [heading[lang], text[lang]].filter(Boolean).join('\n\n');

/** A provision as an official gives it: `id` and `was` follow from number and place where they are left out. */
export interface ProvisionInput {
  readonly type: ProvisionType;
  /** Below which it stands follows from the depth: at most one deeper than the one before it. */
  readonly depth: number;
  readonly number: string;
  readonly heading: LangMap;
  readonly text: LangMap;
  readonly id?: string | undefined;
  readonly was?: string | null | undefined;
}

/** The body of `POST /consultations/{id}/versions`: the first one while it is a draft, else the next, at once public. */
export interface NewVersion {
  readonly lang: string;
  readonly note: LangMap;
  readonly provisions: readonly ProvisionInput[];
}

/** The body of `POST /consultations/{id}/versions/preview`: nothing is stored. */
export interface PastedText {
  readonly lang: string;
  /** Plain text or Markdown. */
  readonly text: string;
}

/** Why an official should look: nothing here keeps a text from being taken. */
export type ImportDoubt = 'no_number' | 'repeated_number' | 'number_skipped' | 'very_long';

/** What was recognised in a pasted text, to be corrected by hand and posted as a `NewVersion`. */
export interface RecognisedText {
  readonly lang: string;
  /** With `id`, and with `was` where there is a version before. */
  readonly provisions: ReadonlyArray<Omit<Provision, 'hash' | 'change'>>;
  readonly doubts: ReadonlyArray<{readonly provision: string; readonly doubt: ImportDoubt}>;
}
