/** How long something may be, in characters (code points), after white space at the ends is gone. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** `GET /capabilities`: what this backend can do. */
export interface Capabilities {
  readonly name: string;
  /** Version of the contract. */
  readonly contract: '1';
  readonly services: readonly string[];
  /** How people say who they are: by a code from the mail, or by what the site says whose page it is. */
  readonly identity: ReadonlyArray<'email' | 'host'>;
  readonly languages: readonly string[];
  /** Days for which mail is kept once it was sent, and addresses once their case is over. */
  readonly retentionDays: number;
  /** Limits of what people write in a petition. */
  readonly limits: {readonly name: Range; readonly title: Range; readonly text: Range};
}

/** `GET /events`: what one event says. The reader refetches; an event carries no data. */
export interface Change {
  /** `petition:` and the id. */
  readonly topic: string;
  readonly version: number;
}
