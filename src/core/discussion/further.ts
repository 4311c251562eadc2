import {nothing} from 'lit/html.js';
import {Failure} from '../../client/failure.ts';
import type {CommentSort} from '../../contract/comments.ts';
import {speak, type Catalogue} from '../../locale/locale.ts';
import {missingWords, notice} from '../../ui/states.ts';
import {formulaStyles, formulaView} from '../../ui/thread/formula.ts';
import {logStyles, logView} from '../../ui/thread/log.ts';
import type {Clock} from '../../ui/thread/when.ts';
import {LogController} from './log-controller.ts';
import type {TalkHost} from './talk-host.ts';

export interface LogSetting extends Clock {
  readonly level: number;
  readonly addressOf: (id: string) => string;
}

/** What few readers ask for: how an order is made, and the public log. */
export class Further {
  readonly #host: TalkHost;
  #explains = false;
  #log: LogController | undefined;
  /** Whose log it is. */
  #subject = '';
  /** Where focus goes when the log is closed. */
  #cameFrom: HTMLElement | undefined;

  constructor(host: TalkHost) {
    this.#host = host;
  }

  formula = (sort: CommentSort): unknown => (this.#explains ? formulaView(sort) : nothing);

  log({level, timeZone, now, addressOf}: LogSetting): unknown {
    const log = this.#log;
    if (!log || this.#subject !== this.#host.subject) return nothing;
    const {entries, next, busy, failure} = log;
    return logView({
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

  explain(): void {
    this.#explains = !this.#explains;
    this.#host.requestUpdate();
  }

  async openLog(from: HTMLElement): Promise<void> {
    this.#cameFrom = from;
    this.#subject = this.#host.subject;
    this.#log = new LogController(this.#host);
    await this.#log.open();
    await this.#host.focusOn('#log');
  }

  readonly #close = () => {
    this.#log = undefined;
    this.#host.requestUpdate();
    this.#cameFrom?.focus();
  };

  async #older(log: LogController): Promise<void> {
    const first = await log.more();
    if (first) await this.#host.focusOn(`#e-${first}`);
  }
}

/**
 * Makes the function a widget fetches it with, with the widget's own words.
 * @throws {Failure} (the function) When the words did not arrive.
 */
export const furtherWith =
  (catalogue: Catalogue) =>
  async (host: TalkHost): Promise<Further> => {
    if (!(await speak(catalogue))) throw new Failure('offline');
    host.adopt([formulaStyles, logStyles]);
    return new Further(host);
  };
