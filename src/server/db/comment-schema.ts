/** The tables of discussions; the same rules hold as in `schema.ts`. */
export interface CommentTables {
  comments: CommentRow;
  comment_threads: CommentThreadRow;
  comment_deltas: CommentDeltaRow;
  comment_votes: CommentVoteRow;
  comment_hashes: CommentHashRow;
  comment_reports: CommentReportRow;
  comment_log: CommentLogRow;
  comment_pages: CommentPageRow;
  held_words: HeldWordsRow;
}

export interface CommentRow {
  id: string;
  /** `petition:` and an id, or another kind of thing. */
  subject: string;
  /** Whose moderators decide. */
  body_id: string;
  /** The topmost ancestor; itself at the top. */
  root_id: string;
  parent_id: string | null;
  in_reply_to: string | null;
  depth: number;
  /** Below one root, the order of paths is the order in which replies stand; empty at the top. */
  path: string;
  kind: 'comment' | 'proposal';
  stance: 'support' | 'oppose' | 'none';
  /** Empty once it was deleted. */
  person_key: string;
  author_name: string;
  on_behalf: string | null;
  /** Kept only for as long as moderators' decisions are to be told. */
  author_email: string | null;
  lang: string;
  mail_lang: string;
  /** As it was typed, in the small markup. */
  text: string;
  /** JSON: `Target`. */
  target: string | null;
  /** Of a proposal: how the provision should read. */
  wording: string | null;
  /** JSON: `ProposalAnswer`; null while none was given. */
  answer: string | null;
  answered_at: string | null;
  /** Of a proposal: alike where the same is asked for the same place in the same words. */
  same_key: string | null;
  /** SHA-256 of the present text, and of the wording after it. */
  hash: string;
  receipt: string;
  written_at: string;
  published_at: string | null;
  edited_at: string | null;
  status: 'held' | 'published' | 'hidden' | 'deleted';
  held_for: 'words' | 'premoderation' | null;
  ground: string | null;
  explanation: string | null;
  hidden_at: string | null;
  /** 1 where it has a place in the discussion: published, or with published replies below. */
  shown: number;
  /** These four are the ticker's alone. */
  up: number;
  down: number;
  /** Published ones at every depth. */
  replies: number;
  /** Lower Wilson bound in millionths. */
  best: number;
  /** Grows with every change of text or status: what `If-Match` compares. */
  revision: number;
}

/** The ticker alone writes here. */
export interface CommentThreadRow {
  subject: string;
  comments: number;
  support: number;
  oppose: number;
  version: number;
  changed_at: string;
}

export type CommentPart = 'comments' | 'support' | 'oppose' | 'replies' | 'up' | 'down' | 'change';

/** What has happened since the last count. Emptied by the ticker. */
export interface CommentDeltaRow {
  id: string;
  subject: string;
  /** Null for what counts for the whole discussion. */
  comment_id: string | null;
  /** `change`: something visible besides numbers. */
  part: CommentPart;
  delta: number;
}

export interface CommentVoteRow {
  comment_id: string;
  person_key: string;
  vote: 'up' | 'down';
  voted_at: string;
}

/** What a comment said before it was edited: of that no more than the hash is kept. */
export interface CommentHashRow {
  comment_id: string;
  /** The revision that said so. */
  n: number;
  hash: string;
  at: string;
}

export interface CommentReportRow {
  comment_id: string;
  person_key: string;
  body_id: string;
  reason: string;
  note: string;
  at: string;
  /** When a moderator decided; null while nobody has. */
  resolved_at: string | null;
}

/** What everyone may know of decisions and answers: no name, no word. */
export interface CommentLogRow {
  id: string;
  subject: string;
  comment_id: string;
  at: string;
  action: string;
  ground: string | null;
  /** Of an answered proposal. */
  outcome: string | null;
  actor_role: string;
}

/** A page of somebody's site under which people discuss. */
export interface CommentPageRow {
  id: string;
  body_id: string;
  url: string;
  origin: string;
  /** JSON: language map. */
  title: string;
  stances: number;
  moderation: 'pre' | 'post';
  closes_at: string | null;
  created_at: string;
  /** The moderator's address. */
  created_by: string;
  revision: number;
}

export interface HeldWordsRow {
  body_id: string;
  /** JSON: list of words. */
  words: string;
  revision: number;
  saved_at: string;
  saved_by: string;
}
