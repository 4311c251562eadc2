import {now} from '../../client/clock.ts';
import type {Seat} from '../../client/sessions.ts';
import type {Session} from '../../contract/desk.ts';
import type {Source} from '../../contract/http.ts';

/** Who writes, as they typed it: for the next comment of the same visit. */
export interface Person {
  readonly name: string;
  readonly onBehalf: string;
  readonly email: string;
  readonly consent: boolean;
}

const nobody: Person = {name: '', onBehalf: '', email: '', consent: false};

/**
 * Who visits this page, to one service: proved once by a code from the mail, then known to every
 * box on the page until its end, or until the page goes. In memory, and nowhere else.
 */
export class Visitor {
  person: Person = nobody;
  /** Whether others use this device: then nothing is kept on it. */
  shared = false;
  /** Why nobody is signed in any more. */
  ended: 'signed_out' | 'expired' | undefined;
  /** That the page is asked who is there: once for each session. */
  asking: Promise<void> | undefined;

  readonly #source: Source;
  readonly #listeners = new Set<() => void>();
  #session: Session | undefined;
  /** By a clock that nobody can set: milliseconds since the page began. */
  #endsAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(source: Source) {
    this.#source = source;
  }

  get session(): Session | undefined {
    // A device that slept has not run its timers.
    if (this.#session && performance.now() >= this.#endsAt) this.#forget('expired');
    return this.#session;
  }

  /** Where this person writes; nothing for who is not known. */
  get seat(): Seat | undefined {
    return this.session && {source: this.#source, token: this.session.token};
  }

  /** Calls `listener` when somebody is known, or is not any more, until the returned function is called. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  know(session: Session): void {
    const left = Date.parse(session.expiresAt) - now().getTime();
    this.#session = session;
    this.#endsAt = performance.now() + left;
    this.ended = undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.expire(), left);
    this.#tell();
  }

  /** Keeps what was typed of the person; other fields are others'. */
  keep({name = this.person.name, onBehalf = this.person.onBehalf, email = this.person.email, consent = this.person.consent}: Readonly<Record<string, string | boolean>>): void {
    this.person = {name: String(name), onBehalf: String(onBehalf), email: String(email), consent: consent === true};
    this.#tell();
  }

  share(shared: boolean): void {
    this.shared = shared;
    this.#tell();
  }

  /** The service does not know the session any more. What was typed stays. */
  expire(): void {
    if (!this.#session) return;
    this.#forget('expired');
    this.#tell();
  }

  /** Forgets the person, so that another can write. Gives back the seat, for the service to be told. */
  leave(): Seat | undefined {
    const {seat} = this;
    this.person = nobody;
    this.#forget('signed_out');
    this.#tell();
    return seat;
  }

  #forget(reason: 'signed_out' | 'expired'): void {
    clearTimeout(this.#timer);
    if (reason === 'expired' && this.#session) this.person = {...this.person, email: this.#session.email};
    this.#session = undefined;
    // Who has left is not brought back.
    if (reason === 'expired') this.asking = undefined;
    this.ended = reason;
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

const visitors = new WeakMap<Source, Visitor>();

/** The one visitor of this page at a source, for all boxes on it. */
export function visitorOf(source: Source): Visitor {
  let visitor = visitors.get(source);
  if (!visitor) visitors.set(source, (visitor = new Visitor(source)));
  return visitor;
}
