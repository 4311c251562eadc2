import {msg} from '../locale/msg.ts';
import {faultOfEmail} from '../contract/fields.ts';
import type {Fault} from '../ui/faults.ts';
import type {DeskHost} from './desk-host.ts';
import type {SessionController} from './session-controller.ts';
import {closedDesk, noRoleView, signInView} from './sign-in-view.ts';

interface Options {
  /** What the desk is called. */
  readonly title: () => string;
  /** Called when somebody has signed in. */
  readonly entered: () => void;
}

/** The way to the desk: an address, a code, and the role that goes with them. */
export class SignInPart {
  readonly #host: DeskHost;
  readonly #session: SessionController;
  readonly #options: Options;
  /** Whether the desk stands in a sandboxed frame. */
  readonly #closed = globalThis.origin === 'null';
  #fault: Fault | undefined;

  constructor(host: DeskHost, session: SessionController, options: Options) {
    this.#host = host;
    this.#session = session;
    this.#options = options;
  }

  /** @param typing Whether a decision that was begun waits behind the sign-in. */
  draw(typing: boolean): unknown {
    const {flow} = this.#session;
    if (this.#closed) return closedDesk(this.#options.title(), this.#host.headingLevel);
    return signInView({
      title: this.#options.title(),
      session: this.#session,
      level: this.#host.headingLevel,
      fault: this.#fault,
      typing,
      start: () => void this.#askCode(),
      confirm: (code, fault) => void this.#confirm(code, fault),
      resend: () => void flow.resend(),
      change: () => (flow.reset(), void this.#host.focusOn('#email')),
    });
  }

  /** For somebody whose address holds no role. */
  refuse(signOut: () => void): unknown {
    return noRoleView(this.#session.session?.email ?? '', this.#host.headingLevel, signOut);
  }

  clear(): void {
    this.#fault = undefined;
  }

  async #askCode() {
    const {email, flow} = this.#session;
    const fault = faultOfEmail(email);
    this.#fault = fault && {fault};
    if (fault) return this.#host.focusOn('#email');
    await this.#host.focusOn((await flow.start(email.trim())) ? '#step' : '#failure');
  }

  async #confirm(code: string, fault: Fault | undefined) {
    this.#fault = fault;
    if (fault) return this.#host.focusOn('#code');
    if (!(await this.#session.confirm(code))) return this.#host.focusOn('#failure');
    this.#host.say(msg('You are signed in', {id: 'desk.in'}));
    this.#options.entered();
  }
}
