import {render} from 'lit/html.js';

/**
 * Rows of lists that keep their nodes wherever they go, so that what somebody is typing in one stays
 * as it is. lit-html's own directive for it costs every page with any widget more than this costs here.
 */
export class Rows {
  #rows = new Map<string, HTMLLIElement>();
  #drawn = new Map<string, HTMLLIElement>();

  row(id: string, content: unknown): HTMLLIElement {
    const row = this.#rows.get(id) ?? document.createElement('li');
    this.#drawn.set(id, row);
    render(content, row);
    return row;
  }

  /** Everything is drawn: what was not is forgotten. */
  end(): void {
    this.#rows = this.#drawn;
    this.#drawn = new Map();
  }
}
