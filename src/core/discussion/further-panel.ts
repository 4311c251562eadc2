import {html, nothing} from 'lit/html.js';
import type {CommentSort} from '../../contract/comments.ts';
import {whileOnline} from '../../locale/locale.ts';
import {missingWords, notice} from '../../ui/states.ts';
import type {Clock} from '../../ui/thread/when.ts';
import type {Further} from './further.ts';
import type {LogController} from './log-controller.ts';
import type {TalkHost} from './talk-host.ts';

type Load = () => Promise<{openFurther(host: TalkHost): Promise<Further>}>;

interface LogSetting extends Clock {
  readonly level: number;
  readonly addressOf: (id: string) => string;
}

/** The explanation of the order, and the public log: each is shown when somebody asks for it. */
export class FurtherPanel {
  readonly #host: TalkHost;
  readonly #load: Load;
  #further: Further | undefined;
  #fetching: Promise<Further> | undefined;
  #explains = false;
  #log: LogController | undefined;
  /** Whose log it is. */
  #subject = '';
  #failed: 'formula' | 'log' | undefined;
  /** Where focus goes when the log is closed. */
  #cameFrom: HTMLElement | undefined;

  /** @param load Fetches it, with the widget's words. */
  constructor(host: TalkHost, load: Load) {
    this.#host = host;
    this.#load = load;
  }

  formula(sort: CommentSort): unknown {
    if (this.#failed === 'formula') return this.#fault('formula');
    return this.#explains && this.#further ? this.#further.formulaView(sort) : nothing;
  }

  log({level, timeZone, now, addressOf}: LogSetting): unknown {
    if (this.#failed === 'log') return this.#fault('log');
    const log = this.#log;
    if (!log || !this.#further || this.#subject !== this.#host.subject) return nothing;
    const {entries, next, busy, failure} = log;
    return this.#further.logView({
      level,
      timeZone,
      now,
      addressOf,
      entries,
      busy,
      more: next ? () => void this.#older(log) : undefined,
      close: this.#close,
      fault: failure ? notice('warn', missingWords(failure)) : nothing,
    });
  }

  readonly explain = async (): Promise<void> => {
    this.#explains = !this.#explains && Boolean(await this.#fetch('formula'));
    this.#host.requestUpdate();
  };

  readonly openLog = async (event: Event): Promise<void> => {
    this.#cameFrom = event.currentTarget as HTMLElement;
    const further = await this.#fetch('log');
    if (!further) return this.#host.focusOn('#failed-log');
    this.#log = new further.LogController(this.#host);
    this.#subject = this.#host.subject;
    await this.#log.open();
    await this.#host.focusOn('#log');
  };

  readonly #close = () => {
    this.#log = undefined;
    this.#host.requestUpdate();
    this.#cameFrom?.focus();
  };

  async #older(log: LogController) {
    const first = await log.more();
    if (first) await this.#host.focusOn(`#e-${first}`);
  }

  #fault(of: 'formula' | 'log') {
    return html`<div id="failed-${of}" tabindex="-1">${notice('warn', missingWords({code: 'offline'}))}</div>`;
  }

  async #fetch(of: 'formula' | 'log'): Promise<Further | undefined> {
    this.#failed = undefined;
    try {
      this.#further = await (this.#fetching ??= whileOnline(this.#load).then(({openFurther}) => openFurther(this.#host)));
      return this.#further;
    } catch {
      this.#fetching = undefined;
      this.#failed = of;
      return undefined;
    } finally {
      this.#host.requestUpdate();
    }
  }
}
