import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {commentLimits} from '../../contract/comment-limits.ts';
import {lengthOf} from '../../contract/fields.ts';
import type {Quotation} from '../../core/discussion/comment-draft.ts';

interface Reader extends ReactiveControllerHost {
  readonly renderRoot: ShadowRoot;
}

/** Words of a provision that somebody has selected. */
export interface Selected extends Quotation {
  readonly provision: string;
}

/** How a press ends: on the button, beside it, or taken over by scrolling. */
const released = ['click', 'pointercancel', 'contextmenu'] as const;

const mark = 'words-';

/** The id of the element that has the words of a provision, and nothing beside them. */
export const wordsId = (provision: string): string => mark + provision;

/** What is selected inside a shadow root. Not every browser that we serve has the standard's way. */
function rangeIn(root: ShadowRoot & {getSelection?: () => Selection | null}): AbstractRange | undefined {
  const selection = getSelection();
  if (selection && 'getComposedRanges' in selection) return selection.getComposedRanges({shadowRoots: [root]})[0];
  const own = root.getSelection?.() ?? selection;
  return own && own.rangeCount > 0 ? own.getRangeAt(0) : undefined;
}

/** What is selected of one provision: as far as its words go, where the selection goes on; nothing where it is more than can be quoted. */
export function selectedIn(root: ShadowRoot): Selected | undefined {
  const range = rangeIn(root);
  if (!range || range.collapsed) return undefined;
  const {startContainer, startOffset, endContainer, endOffset} = range;
  const place = (startContainer instanceof Element ? startContainer : startContainer.parentElement)?.closest(`[id^='${mark}']`);
  if (!place || !root.contains(place)) return undefined;
  const text = place.textContent;
  const upTo = (node: Node, offset: number): number => {
    const before = document.createRange();
    before.selectNodeContents(place);
    before.setEnd(node, offset);
    return before.toString().length;
  };
  const from = upTo(startContainer, startOffset);
  const words = text.slice(from, place.contains(endContainer) ? upTo(endContainer, endOffset) : text.length);
  const exact = words.trim();
  return exact && lengthOf(exact) <= commentLimits.quote.max ? {provision: place.id.slice(mark.length), start: from + words.indexOf(exact), exact} : undefined;
}

/** Follows what somebody selects in the text of the draft. */
export class SelectedWords implements ReactiveController {
  /** What is selected now. */
  now: Selected | undefined;
  readonly #host: Reader;
  /** While a button is being pressed: the press itself takes the selection away on some devices. */
  #held = false;

  constructor(host: Reader) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('selectionchange', this.#follow);
  }

  hostDisconnected(): void {
    document.removeEventListener('selectionchange', this.#follow);
    for (const type of released) removeEventListener(type, this.#release, {capture: true});
    this.#held = false;
    this.now = undefined;
  }

  /** The pointer goes down on a button that needs the selection. */
  readonly hold = ({button}: PointerEvent): void => {
    if (button !== 0) return;
    this.#held = true;
    // Caught on the way down: a page may stop clicks on their way up.
    for (const type of released) addEventListener(type, this.#release, {capture: true, once: true});
  };

  /** What is selected of this provision. */
  of(provision: string): Quotation | undefined {
    if (this.now?.provision !== provision) return undefined;
    const {start, exact} = this.now;
    return {start, exact};
  }

  /** After the press has been heeded, wherever it ended. */
  readonly #release = (): void => {
    for (const type of released) removeEventListener(type, this.#release, {capture: true});
    setTimeout(() => {
      this.#held = false;
      this.#follow();
    });
  };

  readonly #follow = (): void => {
    if (this.#held) return;
    const before = this.now;
    this.now = selectedIn(this.#host.renderRoot);
    if (before?.provision !== this.now?.provision) this.#host.requestUpdate();
  };
}
