import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {now} from '../client/clock.ts';
import {asFailure, Failure} from '../client/failure.ts';
import {confirmSession, endSession, startSession, type Seat} from '../client/sessions.ts';
import type {Session} from '../contract/desk.ts';
import type {Source} from '../contract/http.ts';
import {CodeFlow} from '../core/code-flow.ts';
import {dropSession, keepSession, keptSession, type KeptSession} from '../core/session.ts';
import {language} from '../locale/page-language.ts';

export type SessionHost = ReactiveControllerHost & {readonly source: Source | undefined};

/** Who sits at the desk: signs in by a code from the mail, and says when the session is over. */
export class SessionController implements ReactiveController {
  readonly flow: CodeFlow<string, Session>;
  session: KeptSession | undefined;
  /** Why nobody is signed in any more; undefined at the first visit. */
  ended: 'signed_out' | 'expired' | undefined;
  /** What was typed as the address. */
  email = '';

  readonly #host: SessionHost;
  /** Called when the session ends by itself. */
  readonly #onExpired: () => void;
  #source: Source | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SessionHost, onExpired: () => void) {
    this.#host = host;
    this.#onExpired = onExpired;
    this.flow = new CodeFlow(host, {start: (source, key, email) => startSession(source, key, email, language()), confirm: confirmSession});
    host.addController(this);
  }

  hostUpdate(): void {
    const {source} = this.#host;
    if (source === this.#source) return;
    this.#source = source;
    this.session = source && keptSession(source.base);
    this.#watchEnd();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#source = undefined;
  }

  get seat(): Seat | undefined {
    return this.#source && this.session && {source: this.#source, token: this.session.token};
  }

  get isAdministrator(): boolean {
    return this.session?.roles.some(({role}) => role === 'administrator') ?? false;
  }

  get isModerator(): boolean {
    return this.session?.roles.some(({role}) => role === 'moderator') ?? false;
  }

  /** Resolves to whether somebody is signed in now. */
  async confirm(code: string): Promise<boolean> {
    const session = await this.flow.confirm(code);
    if (!session || !this.#source) return false;
    this.session = keepSession(this.#source.base, session, now());
    this.ended = undefined;
    this.flow.reset();
    this.#watchEnd();
    return true;
  }

  signOut(): void {
    // On this device it is over at once; a server that cannot be told ends it by its hour.
    if (this.seat) endSession(this.seat).catch(() => undefined);
    this.#end('signed_out');
  }

  /**
   * Sends something in the name of who sits here. An answer that the session is not known ends it.
   * @throws {Failure}
   */
  async as<Result>(send: (seat: Seat) => Promise<Result>): Promise<Result> {
    const {seat} = this;
    if (!seat) throw new Failure('unauthenticated');
    try {
      return await send(seat);
    } catch (error) {
      const failure = asFailure(error);
      if (failure.code === 'unauthenticated' && seat.token === this.session?.token) this.#expire();
      throw failure;
    }
  }

  readonly #expire = () => {
    this.#end('expired');
    this.#onExpired();
  };

  #end(reason: 'signed_out' | 'expired'): void {
    clearTimeout(this.#timer);
    this.email = this.session?.email ?? this.email;
    if (this.#source) dropSession(this.#source.base);
    this.session = undefined;
    this.ended = reason;
    this.flow.reset();
  }

  #watchEnd(): void {
    clearTimeout(this.#timer);
    if (this.session) this.#timer = setTimeout(this.#expire, this.session.endsAt - Date.now());
  }
}
