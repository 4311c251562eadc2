import {html} from 'lit/html.js';
import {WidgetElement} from '../core/widget-element.ts';
import {msg} from '../locale/msg.ts';
import type {DeskHost} from './desk-host.ts';
import {SessionController} from './session-controller.ts';
import type {SignInPart} from './sign-in-part.ts';

/** What every desk is: who sits at it, how they come in, and what becomes of focus when their session ends. */
export abstract class DeskElement extends WidgetElement implements DeskHost {
  protected readonly session = new SessionController(this, () => this.#expired());
  protected abstract readonly signIn: SignInPart;

  /**
   * What changes lies in the controllers: an update is asked for first.
   * @internal
   */
  override focusOn(selector: string): Promise<void> {
    this.requestUpdate();
    return super.focusOn(selector);
  }

  /** @internal */
  say(sentence: string): void {
    this.announce(sentence);
  }

  protected override skeleton(): unknown {
    if (!this.session.session) return html`<span class="sk sign-in-size" aria-hidden="true"></span>`;
    return html`<div class="stack waiting" aria-hidden="true"><span class="sk title-size"></span><span class="sk row-size"></span><span class="sk row-size"></span></div>`;
  }

  #expired(): void {
    this.signIn.clear();
    // Nobody who works elsewhere on the page is torn away from there.
    const here = this.matches(':focus-within');
    this.announce(msg('Your session has ended', {id: 'desk.expired'}));
    if (here) void this.focusOn('#step');
  }
}
