import {render} from 'lit/html.js';

interface Row {
  readonly node: HTMLElement;
  /** The rows of the lists inside. */
  readonly inner: Rows;
  stamp: readonly unknown[];
}

/**
 * Rows of lists that keep their nodes wherever they go, so that what somebody is typing in one stays
 * as it is, and that are drawn again only where something of theirs has changed: a thousand may be
 * shown. lit-html's own directive for the first half costs every page with any widget more than this
 * costs here.
 */
export class Rows {
  #rows = new Map<string, Row>();
  #drawn = new Map<string, Row>();
  readonly #tag: string;

  constructor(tag = 'li') {
    this.#tag = tag;
  }

  /** @param stamp Everything on which the row depends: where all of it is as before, nothing is drawn. */
  row(id: string, stamp: readonly unknown[], draw: (inner: Rows) => unknown): HTMLElement {
    const row = this.#rows.get(id) ?? {node: document.createElement(this.#tag), inner: new Rows(), stamp: []};
    this.#drawn.set(id, row);
    if (stamp.length !== row.stamp.length || stamp.some((part, n) => part !== row.stamp[n])) {
      row.stamp = stamp;
      render(draw(row.inner), row.node);
      row.inner.end();
    }
    return row.node;
  }

  /** Everything is drawn: what was not is forgotten. */
  end(): void {
    this.#rows = this.#drawn;
    this.#drawn = new Map();
  }
}
