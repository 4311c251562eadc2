import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {asFailure, type Failure} from '../client/failure.ts';
import {newKey} from '../client/key.ts';
import type {Pending, Source} from '../contract/http.ts';

export type CodeFlowHost = ReactiveControllerHost & {readonly source: Source | undefined};

interface Steps<Input, Result> {
  /** Asks for the code. */
  readonly start: (source: Source, key: string, input: Input) => Promise<Pending>;
  readonly confirm: (source: Source, pendingId: string, key: string, code: string) => Promise<Result>;
}

/** After these the code step goes on; any other refusal ends it, and its reason is told at the first step. */
const codeFaults: readonly string[] = ['wrong_code', 'code_expired', 'code_exhausted', 'invalid'];

/** A new code can be asked for after this time, in milliseconds. */
const resendAfter = 60_000;

/**
 * An act that a code from the mail confirms: ask, code, done. The same act keeps one key however
 * often it is sent, so that it happens once; a second press while one is under way does nothing.
 */
export class CodeFlow<Input, Result> implements ReactiveController {
  step: 'ask' | 'code' | 'done' = 'ask';
  busy = false;
  failure: Failure | undefined;
  pending: Pending | undefined;
  result: Result | undefined;
  /** The instant from which a new code can be asked for. */
  resendAt = 0;

  readonly #host: CodeFlowHost;
  readonly #steps: Steps<Input, Result>;
  readonly #keys = new Map<string, string>();
  #input: Input | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: CodeFlowHost, steps: Steps<Input, Result>) {
    this.#host = host;
    this.#steps = steps;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  get canResend(): boolean {
    return Date.now() >= this.resendAt;
  }

  /** Resolves to whether the code is on its way. */
  async start(input: Input): Promise<boolean> {
    const {source} = this.#host;
    if (this.busy || !source) return false;
    this.#input = input;
    const act = `start ${JSON.stringify(input)}`;
    const pending = await this.#send((key) => this.#steps.start(source, key, input), act);
    if (!pending) return false;
    // A later start of the same act asks for another code: it needs a key of its own.
    this.#keys.delete(act);
    this.pending = pending;
    this.step = 'code';
    this.resendAt = Date.now() + resendAfter;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#host.requestUpdate(), resendAfter + 50);
    this.#host.requestUpdate();
    return true;
  }

  async resend(): Promise<boolean> {
    return this.canResend && this.#input !== undefined && this.start(this.#input);
  }

  /** Resolves to the result, or to nothing when it failed: see `failure`. */
  async confirm(code: string): Promise<Result | undefined> {
    const {source} = this.#host;
    const {pending} = this;
    if (this.busy || !source || !pending) return undefined;
    const result = await this.#send((key) => this.#steps.confirm(source, pending.id, key, code), `confirm ${pending.id} ${code}`);
    if (result === undefined) {
      if (this.failure && !this.failure.retryable && !codeFaults.includes(this.failure.code)) {
        this.step = 'ask';
        this.#host.requestUpdate();
      }
      return undefined;
    }
    this.result = result;
    this.step = 'done';
    this.#keys.clear();
    this.#input = undefined;
    this.#host.requestUpdate();
    return result;
  }

  /** Back to the first step; what the person typed is the widget's to keep. */
  reset(): void {
    this.step = 'ask';
    this.failure = this.pending = this.result = undefined;
    this.#keys.clear();
    this.#host.requestUpdate();
  }

  async #send<Answer>(send: (key: string) => Promise<Answer>, act: string): Promise<Answer | undefined> {
    const key = this.#keys.get(act) ?? newKey();
    this.#keys.set(act, key);
    this.busy = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      return await send(key);
    } catch (error) {
      this.failure = asFailure(error);
      // A refusal is final under its key: the next try is another act.
      if (!this.failure.retryable) this.#keys.delete(act);
      return undefined;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }
}
