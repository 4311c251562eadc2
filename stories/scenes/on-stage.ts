import {html, noChange, type TemplateResult} from 'lit';
import {AsyncDirective, directive} from 'lit/async-directive.js';
import type {ChildPart} from 'lit/html.js';
import {Mounted} from '../../test/helpers/mount.ts';
import {inItsFrame, sceneTime, setStage, type Scene, type Stage} from './scene.ts';

type Draw = (stage: Stage) => TemplateResult;

/** What the service in the page has mailed last, for those who try a story by hand. */
async function newestLetter({service: {db}}: Stage): Promise<string> {
  const mail = await db.selectFrom('mails').select(['recipient', 'code']).where('code', 'is not', null).where('created_at', '>=', sceneTime).orderBy('created_at', 'desc').limit(1).executeTakeFirst();
  return mail ? `The newest letter went to ${mail.recipient}; its code is ${mail.code ?? ''}` : '';
}

/** A page of documentation shows all stories at once: they play one after another. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Starts the service of a scene, draws the widget on it and lets the person act. Another value of
 * a control draws again on the same service; a remounted story starts anew.
 */
class OnStage extends AsyncDirective {
  #scene: Scene | undefined;
  #stage: Stage | undefined;
  #draw: Draw | undefined;
  #letter = '';

  override render(_scene: Scene, draw: Draw): unknown {
    this.#draw = draw;
    return this.#stage ? this.#drawn(this.#stage) : noChange;
  }

  override update(part: ChildPart, [scene, draw]: [Scene, Draw]): unknown {
    if (scene !== this.#scene) {
      this.#scene = scene;
      turn = turn.then(() => this.#play(scene, part)).catch((error: unknown) => reportError(error));
    }
    return this.render(scene, draw);
  }

  #drawn(stage: Stage): TemplateResult {
    return html`${this.#draw?.(stage)}<p style="font: 13px/1.5 system-ui; color: color-mix(in srgb, CanvasText 70%, Canvas)">${this.#letter}</p>`;
  }

  async #play(scene: Scene, part: ChildPart): Promise<void> {
    const place = part.parentNode as Element;
    if (!place.isConnected) return;
    const stage = await setStage(scene);
    this.#stage = stage;
    inItsFrame(scene, () => this.setValue(this.#drawn(stage)));
    const timer = setInterval(() => {
      if (!place.isConnected) {
        clearInterval(timer);
        void stage.service.stop();
        return;
      }
      void stage.service.tick();
      void newestLetter(stage).then((letter) => {
        if (letter === this.#letter) return;
        this.#letter = letter;
        this.setValue(this.#drawn(stage));
      });
    }, 1000);
    const widget = place.querySelector<HTMLElement>('[data-scene]');
    if (widget) await scene.act?.(new Mounted(widget), stage);
  }
}

export const onStage = directive(OnStage);
