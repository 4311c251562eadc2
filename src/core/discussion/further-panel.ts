import {html, nothing} from 'lit/html.js';
import type {CommentSort} from '../../contract/comments.ts';
import {whileOnline} from '../../locale/locale.ts';
import {missingWords, notice} from '../../ui/states.ts';
import type {Further, LogSetting} from './further.ts';
import type {TalkHost} from './talk-host.ts';

type Load = () => Promise<{openFurther(host: TalkHost): Promise<Further>}>;

/** The explanation of the order, and the public log: each is fetched when somebody asks for it. */
export class FurtherPanel {
  readonly #host: TalkHost;
  readonly #load: Load;
  #further: Further | undefined;
  #fetching: Promise<Further> | undefined;
  #failed: 'formula' | 'log' | undefined;

  /** @param load Fetches it, with the widget's words. */
  constructor(host: TalkHost, load: Load) {
    this.#host = host;
    this.#load = load;
  }

  readonly formula = (sort: CommentSort): unknown => this.#fault('formula') ?? this.#further?.formula(sort) ?? nothing;

  readonly log = (setting: LogSetting): unknown => this.#fault('log') ?? this.#further?.log(setting) ?? nothing;

  readonly explain = (): Promise<void> => this.#with('formula', (further) => further.explain());

  readonly openLog = ({currentTarget}: Event): Promise<void> => this.#with('log', (further) => further.openLog(currentTarget as HTMLElement));

  #fault(of: 'formula' | 'log'): unknown {
    return this.#failed === of ? html`<div id="failed" tabindex="-1">${notice('warn', missingWords({code: 'offline'}))}</div>` : undefined;
  }

  async #with(of: 'formula' | 'log', act: (further: Further) => unknown): Promise<void> {
    this.#failed = undefined;
    try {
      this.#further ??= await (this.#fetching ??= whileOnline(this.#load).then(({openFurther}) => openFurther(this.#host)));
    } catch {
      this.#fetching = undefined;
      this.#failed = of;
      this.#host.requestUpdate();
      return this.#host.focusOn('#failed');
    }
    await act(this.#further);
  }
}
