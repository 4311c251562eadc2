import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Consultation} from '../../contract/consultations.ts';
import type {Source} from '../../contract/http.ts';
import type {About} from '../../core/discussion/about.ts';
import type {DiscussionHost} from '../../core/discussion/discussion-controller.ts';
import type {TalkHost} from '../../core/discussion/talk-host.ts';
import type {Styles} from '../../core/element.ts';

/** What the parts of the widget ask of it. */
export interface Stage extends ReactiveControllerHost {
  readonly source: Source | undefined;
  readonly consultation: Consultation | undefined;
  readonly clock: {readonly timeZone: string; readonly now: Date};
  readonly headingLevel: number;
  readonly renderRoot: ShadowRoot;
  adopt(styles: Styles): void;
  say(sentence: string): void;
  focusOn(selector: string): Promise<void>;
  /** Shows a provision and gives it focus. */
  goTo(provision: string): Promise<void>;
  /** The provision whose discussion is in sight. */
  readonly openedProvision: string | undefined;
  /** Opens the discussion of a provision of a version, and gives focus to a part of it. */
  showProvision(n: number, provision: string, selector: string): Promise<void>;
  dispatchEvent(event: Event): boolean;
}

interface Hearing {
  /** How many levels its headings stand below those of the widget's parts: none unless said otherwise. */
  readonly deeper?: number;
  /** What a new comment at the top is about. */
  readonly about?: () => About | undefined;
  /** What others have written has come. */
  readonly heard?: () => void;
}

/** The widget as one of its discussions sees it. */
export class TalkStage implements TalkHost, DiscussionHost {
  readonly sort = 'oldest';
  readonly #host: Stage;
  readonly #hearing: Hearing;

  constructor(host: Stage, hearing: Hearing = {}) {
    this.#host = host;
    this.#hearing = hearing;
  }

  get source(): Source | undefined {
    return this.#host.source;
  }

  /** Known as soon as the consultation is. */
  get subject(): string {
    return this.#host.consultation?.subject ?? '';
  }

  get headingLevel(): number {
    return Math.min(this.#host.headingLevel + (this.#hearing.deeper ?? 0), 6);
  }

  get renderRoot(): ShadowRoot {
    return this.#host.renderRoot;
  }

  get about(): About | undefined {
    return this.#hearing.about?.();
  }

  get updateComplete(): Promise<boolean> {
    return this.#host.updateComplete;
  }

  heard(): void {
    this.#hearing.heard?.();
  }

  ledTo(id: string): void {
    void this.#host.focusOn(`#h-${id}`);
  }

  adopt(styles: Styles): void {
    this.#host.adopt(styles);
  }

  say(sentence: string): void {
    this.#host.say(sentence);
  }

  focusOn(selector: string): Promise<void> {
    return this.#host.focusOn(selector);
  }

  dispatchEvent(event: Event): boolean {
    return this.#host.dispatchEvent(event);
  }

  addController(controller: ReactiveController): void {
    this.#host.addController(controller);
  }

  removeController(controller: ReactiveController): void {
    this.#host.removeController(controller);
  }

  requestUpdate(): void {
    this.#host.requestUpdate();
  }
}
