import type {ReactiveControllerHost} from 'lit';
import type {Source} from '../../contract/http.ts';
import type {Styles} from '../element.ts';
import type {About} from './about.ts';

/** What the writing half asks of the element in which it stands. */
export interface TalkHost extends ReactiveControllerHost {
  readonly source: Source | undefined;
  /** What is discussed: `type:id`. */
  readonly subject: string;
  readonly headingLevel: number;
  readonly renderRoot: ShadowRoot;
  /** What a comment at the top is about, where that is more than the subject. */
  readonly about?: About | undefined;
  /** Adds styles: of a part that is fetched later. */
  adopt(styles: Styles): void;
  /** Says a sentence to people who listen. */
  say(sentence: string): void;
  /** Moves focus, after the next drawing. */
  focusOn(selector: string): Promise<void>;
  dispatchEvent(event: Event): boolean;
}
