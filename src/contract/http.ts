/** The whole of what a widget needs from the outside: a function from Request to Response. */
export type Backend = (request: Request) => Promise<Response>;

/** Where a widget's data comes from. Requests carry absolute URLs that start with `base`. */
export interface Source {
  /** Absolute, without a trailing slash: `https://petitions.example.org`. */
  readonly base: string;
  readonly backend: Backend;
  /** Set where the service has gone and its archive answers: the instant at which that was made. */
  readonly archivedOn?: string;
}

/** A page of a list. `next` is the cursor of the following page, or null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** What a two-step act answers at first: the code is in the mail, the act is not done yet. */
export interface Pending {
  readonly id: string;
  readonly status: 'pending';
  /** ISO instant after which the code no longer works. */
  readonly expiresAt: string;
}

/** A text in several languages, by BCP 47 tag: `{uk: "…", en: "…"}`. At least one is there. */
export type LangMap = Readonly<Record<string, string>>;
