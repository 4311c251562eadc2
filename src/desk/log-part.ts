import {readAudit} from '../client/desk.ts';
import type {AuditEntry} from '../contract/desk.ts';
import type {DeskHost} from './desk-host.ts';
import {logView} from './log-view.ts';
import {PagedList} from './paged-list.ts';
import type {SessionController} from './session-controller.ts';

/** The part of the desk where administrators read what was done, by whom and when. */
export class LogPart {
  readonly #host: DeskHost;
  readonly #log: PagedList<AuditEntry>;

  readonly #service: string;

  /**
   * @param service What can be opened at this desk: `petition`.
   * @param shown Whether it is in sight: the log is not read before.
   */
  constructor(host: DeskHost, session: SessionController, service: string, shown: () => boolean) {
    this.#host = host;
    this.#service = service;
    this.#log = new PagedList(host, {
      key: () => (session.isAdministrator && shown() ? session.session!.token : ''),
      load: (cursor) => session.as((seat) => readAudit(seat, cursor)),
    });
  }

  draw(timeZone: string, openCase: (id: string) => void): unknown {
    return logView({log: this.#log, level: this.#host.headingLevel, timeZone, service: this.#service, openCase, more: () => void this.#log.more()});
  }
}
