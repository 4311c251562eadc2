import type {ReactiveControllerHost} from 'lit';
import type {Source} from '../contract/http.ts';
import type {Styles} from '../core/element.ts';

/** What a part of the desk asks of the element it stands in. */
export interface DeskHost extends ReactiveControllerHost {
  readonly source: Source | undefined;
  readonly headingLevel: number;
  readonly renderRoot: ShadowRoot;
  focusOn(selector: string): Promise<void>;
  /** Says a sentence to people who listen. */
  say(sentence: string): void;
  adopt(styles: Styles): void;
}
