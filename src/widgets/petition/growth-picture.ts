import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Petition} from '../../contract/petition.ts';
import type {Styles} from '../../core/element.ts';
import {whileOnline} from '../../locale/locale.ts';

type Host = ReactiveControllerHost & {readonly renderRoot: ParentNode; adopt(styles: Styles): void};

/** Fetches the picture of growth when its place comes near the visible part of the page. */
export class GrowthPicture implements ReactiveController {
  draw: ((petition: Petition, level: number) => unknown) | undefined;
  readonly #host: Host;
  #watched: Element | null = null;
  #observer: IntersectionObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const place = this.#host.renderRoot.querySelector('.growth');
    if (this.draw || place === this.#watched) return;
    this.#observer?.disconnect();
    this.#watched = place;
    if (!place) return;
    this.#observer = new IntersectionObserver((entries) => entries.some(({isIntersecting}) => isIntersecting) && void this.#fetch(), {rootMargin: '200px'});
    this.#observer.observe(place);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#watched = null;
  }

  async #fetch(): Promise<void> {
    try {
      const {draw, styles} = await (await whileOnline(() => import('./growth-chart.ts'))).openGrowth();
      this.#observer?.disconnect();
      this.#host.adopt(styles);
      this.draw = draw;
      this.#host.requestUpdate();
    } catch {
      // The picture repeats what the number says; it is asked for again when it next comes into sight.
    }
  }
}
