import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Pending, Source} from '../contract/http.ts';
import {Sending} from './sending.ts';

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
 * An act that a code from the mail confirms: ask, code, done. A second press while one is under way
 * does nothing.
 */
export class CodeFlow<Input, Result> extends Sending implements ReactiveController {
  step: 'ask' | 'code' | 'done' = 'ask';
  pending: Pending | undefined;
  result: Result | undefined;
  /** The instant from which a new code can be asked for. */
  resendAt = 0;

  readonly #host: CodeFlowHost;
  readonly #steps: Steps<Input, Result>;
  #input: Input | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: CodeFlowHost, steps: Steps<Input, Result>) {
    super(host);
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
    const pending = await this.once(`start ${JSON.stringify(input)}`, (key) => this.#steps.start(source, key, input));
    if (!pending) return false;
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
    const result = await this.once(`confirm ${pending.id} ${code}`, (key) => this.#steps.confirm(source, pending.id, key, code));
    if (result === undefined) {
      if (this.failure && !this.failure.retryable && !codeFaults.includes(this.failure.code)) {
        this.step = 'ask';
        this.#host.requestUpdate();
      }
      return undefined;
    }
    this.result = result;
    this.step = 'done';
    this.forget();
    this.#input = undefined;
    this.#host.requestUpdate();
    return result;
  }

  /** Back to the first step; what the person typed is the widget's to keep. */
  reset(): void {
    this.step = 'ask';
    this.forget();
    this.pending = this.result = undefined;
    this.#host.requestUpdate();
  }
}
