import type {ReactiveController} from 'lit';
import {now} from '../../client/clock.ts';
import {asFailure, type Failure} from '../../client/failure.ts';
import {watch} from '../../client/live.ts';
import {confirmSession, endSession, startSession, type Seat} from '../../client/sessions.ts';
import {readOwnPetitions} from '../../client/starting.ts';
import type {Session} from '../../contract/desk.ts';
import {faultOfEmail, limits} from '../../contract/fields.ts';
import type {Source} from '../../contract/http.ts';
import type {Petition} from '../../contract/petition.ts';
import {CodeFlow, type CodeFlowHost} from '../../core/code-flow.ts';
import {language} from '../../locale/page-language.ts';
import type {Fault} from '../../ui/faults.ts';

/** The server's limit of topics in one stream; whoever has more petitions reads the rest anew by opening the page. */
const mostWatched = 50;

/** The author's own petitions, behind a code from the mail. Who is signed in is known as long as the page is open. */
export class OwnController implements ReactiveController {
  readonly flow: CodeFlow<string, Session>;
  email = '';
  faults: ReadonlyMap<'email' | 'code', Fault> = new Map();
  petitions: readonly Petition[] | undefined;
  next: string | null = null;
  failure: Failure | undefined;
  readAt: Date | undefined;
  loading = false;
  /** Why nobody is signed in any more. */
  ended: 'signed_out' | 'expired' | undefined;

  readonly #host: CodeFlowHost;
  #session: Session | undefined;
  #source: Source | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unwatch: readonly (() => void)[] = [];
  #turn = 0;

  constructor(host: CodeFlowHost) {
    this.#host = host;
    this.flow = new CodeFlow(host, {start: (source, key, email) => startSession(source, key, email, language()), confirm: confirmSession});
    host.addController(this);
  }

  /** Who is signed in with one backend is nobody at another. */
  hostUpdate(): void {
    const {source} = this.#host;
    if (this.#source && this.#source !== source) this.#end(undefined);
    this.#source = source;
  }

  hostDisconnected(): void {
    this.#stopWatching();
  }

  hostConnected(): void {
    if (this.#session) void this.load();
  }

  get session(): Session | undefined {
    return this.#session;
  }

  get seat(): Seat | undefined {
    return this.#source && this.#session && {source: this.#source, token: this.#session.token};
  }

  /** The seat of somebody who is signed in with this address. */
  seatOf(email: string): Seat | undefined {
    return this.#session?.email.toLowerCase() === email.trim().toLowerCase() ? this.seat : undefined;
  }

  async start(): Promise<boolean> {
    const fault = faultOfEmail(this.email);
    this.#tell(fault ? new Map([['email', {fault, limit: limits.email.max}]]) : new Map());
    return !fault && this.flow.start(this.email.trim());
  }

  /** Resolves to whether somebody is signed in now. */
  async confirm(code: string, fault: Fault | undefined): Promise<boolean> {
    this.#tell(fault ? new Map([['code', fault]]) : new Map());
    if (fault) return false;
    const session = await this.flow.confirm(code);
    if (!session) return false;
    this.#session = session;
    this.ended = undefined;
    this.flow.reset();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.expire, Date.parse(session.expiresAt) - now().getTime());
    await this.load();
    return true;
  }

  signOut(): void {
    // Here it is over at once; a server that cannot be told ends it by its hour.
    if (this.seat) endSession(this.seat).catch(() => undefined);
    this.#end('signed_out');
  }

  /** The service does not know the session any more. */
  readonly expire = () => this.#end('expired');

  /** Reads all anew; after a change, a failure, an own act. */
  async load(): Promise<void> {
    await this.#read(null);
  }

  /** Resolves to the index of the first petition that came. */
  async more(): Promise<number> {
    const from = this.petitions?.length ?? 0;
    if (this.next && !this.loading) await this.#read(this.next);
    return from;
  }

  async #read(cursor: string | null): Promise<void> {
    const {seat} = this;
    if (!seat) return;
    const turn = (this.#turn += 1);
    this.loading = true;
    this.#host.requestUpdate();
    try {
      const {items, next} = await readOwnPetitions(seat, cursor);
      if (turn !== this.#turn) return;
      this.petitions = cursor ? [...(this.petitions ?? []), ...items] : items;
      this.next = next;
      this.failure = undefined;
      this.readAt = new Date();
      this.#watch(seat.source);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.failure = asFailure(error);
      if (this.failure.code === 'unauthenticated') this.expire();
    } finally {
      if (turn === this.#turn) {
        this.loading = false;
        this.#host.requestUpdate();
      }
    }
  }

  /** A decision shows while the page is open. */
  #watch(source: Source): void {
    this.#stopWatching();
    this.#unwatch = (this.petitions ?? []).slice(0, mostWatched).map(({id, version}) =>
      watch(source, `petition:${id}`, (told) => {
        if (told > version) void this.load();
      }),
    );
  }

  #stopWatching(): void {
    for (const stop of this.#unwatch) stop();
    this.#unwatch = [];
  }

  #end(reason: 'signed_out' | 'expired' | undefined): void {
    clearTimeout(this.#timer);
    this.#stopWatching();
    this.#turn += 1;
    this.email = reason === 'expired' ? (this.#session?.email ?? this.email) : '';
    this.#session = this.petitions = this.failure = undefined;
    this.next = null;
    this.loading = false;
    this.ended = reason;
    this.flow.reset();
    this.#host.requestUpdate();
  }

  #tell(faults: ReadonlyMap<'email' | 'code', Fault>): void {
    this.faults = faults;
    this.#host.requestUpdate();
  }
}
