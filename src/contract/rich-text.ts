/** A run of text: plain, emphasised, or a link (http, https or mailto only). */
export type Inline = string | {readonly text: string; readonly emphasis: true} | {readonly text: string; readonly href: string};

/** Documents are structured blocks, never HTML. */
export type Block =
  | {readonly type: 'heading'; readonly content: readonly Inline[]}
  | {readonly type: 'paragraph'; readonly content: readonly Inline[]}
  | {readonly type: 'list'; readonly ordered: boolean; readonly items: ReadonlyArray<readonly Inline[]>};

export type RichText = readonly Block[];

/** A document in several languages. */
export type RichTextMap = Readonly<Record<string, RichText>>;
