import type {ReactiveControllerHost} from 'lit';
import type {Failure} from '../../client/failure.ts';
import {confirmSession, startSession, type Seat} from '../../client/sessions.ts';
import type {Session} from '../../contract/desk.ts';
import {faultOfEmail, limits} from '../../contract/fields.ts';
import type {Source} from '../../contract/http.ts';
import {language} from '../../locale/page-language.ts';
import type {Fault} from '../../ui/faults.ts';
import {CodeFlow, type CodeFlowHost} from '../code-flow.ts';
import {Sending} from '../sending.ts';
import type {Visitor} from './visitor.ts';

/** Where people prove who they are: once for each box, whatever they do then. */
export class FrontDesk {
  readonly codes: CodeFlow<string, Session>;
  readonly #host: CodeFlowHost;
  readonly #visitorOf: (source: Source) => Visitor;

  constructor(host: CodeFlowHost, visitorOf: (source: Source) => Visitor) {
    this.#host = host;
    this.#visitorOf = visitorOf;
    this.codes = new CodeFlow(host, {start: (source, key, email) => startSession(source, key, email, language()), confirm: confirmSession});
  }

  get host(): ReactiveControllerHost {
    return this.#host;
  }

  /** Nobody comes here any more. */
  end(): void {
    this.codes.hostDisconnected();
    this.#host.removeController(this.codes);
  }

  get visitor(): Visitor | undefined {
    const {source} = this.#host;
    return source && this.#visitorOf(source);
  }

  /** What is wrong with the address a code would go to; nothing where none is needed. */
  get emailFault(): Fault | undefined {
    const {visitor} = this;
    const fault = visitor?.seat ? undefined : faultOfEmail(visitor?.person.email ?? '');
    return fault && {fault, limit: limits.email.max};
  }
}

/**
 * One act of a person: at once where it is known who that is, else with a code from the mail on the
 * way. A second press while one is under way does nothing.
 */
export class KnownAct<Input, Result> extends Sending {
  step: 'form' | 'code' | 'done' = 'form';
  result: Result | undefined;

  readonly #desk: FrontDesk;
  readonly #act: (seat: Seat, key: string, input: Input) => Promise<Result>;
  #input: Input | undefined;

  constructor(desk: FrontDesk, act: (seat: Seat, key: string, input: Input) => Promise<Result>) {
    super(desk.host);
    this.#desk = desk;
    this.#act = act;
  }

  get sending(): boolean {
    return this.busy || this.#desk.codes.busy;
  }

  /** Why the last try failed, whichever request of it did. */
  get refusal(): Failure | undefined {
    return this.failure ?? this.#desk.codes.failure;
  }

  /** Does it, or asks for the code first; resolves to whether the step has changed. */
  async submit(input: Input, email: string): Promise<boolean> {
    const {visitor, codes, host} = this.#desk;
    if (this.sending || !visitor) return false;
    this.#input = input;
    this.failure = undefined;
    if (visitor.seat) return this.#send(visitor);
    if (!(await codes.start(email.trim()))) return false;
    this.step = 'code';
    host.requestUpdate();
    return true;
  }

  /** Sends the code, then the act; resolves to whether it is done. */
  async confirm(code: string): Promise<boolean> {
    const {visitor, codes, host} = this.#desk;
    if (this.sending || !visitor) return false;
    const session = await codes.confirm(code);
    if (session) {
      codes.reset();
      visitor.know(session);
    } else if (codes.step === 'code') return false;
    this.step = 'form';
    host.requestUpdate();
    return session !== undefined && this.#send(visitor);
  }

  /** Back to the form; what was typed is its keeper's. */
  back(): void {
    this.step = 'form';
    this.failure = undefined;
    this.#desk.codes.reset();
  }

  /** The same again, as another act. */
  again(): void {
    this.result = this.#input = undefined;
    this.forget();
    this.back();
  }

  async #send(visitor: Visitor): Promise<boolean> {
    const {seat} = visitor;
    const input = this.#input;
    if (!seat || input === undefined) return false;
    const result = await this.once(JSON.stringify(input), (key) => this.#act(seat, key, input));
    if (result === undefined) {
      // Its time is over, or somebody signed out elsewhere: a code is asked for again.
      if (this.failure?.code === 'unauthenticated') visitor.expire();
      return false;
    }
    this.result = result;
    this.step = 'done';
    return true;
  }
}
