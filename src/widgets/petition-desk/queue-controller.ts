import type {ReactiveControllerHost} from 'lit';
import {readCases, type CaseFilter} from '../../client/desk.ts';
import type {CaseQueue, CaseRow} from '../../contract/desk.ts';
import {LiveList} from '../../desk/live-list.ts';
import type {SessionController} from '../../desk/session-controller.ts';

/** The cases of the bodies an official works for, most urgent first; live. */
export class QueueController extends LiveList<CaseRow, CaseQueue> {
  /** What is looked for; set it and ask for a drawing. */
  filter: CaseFilter = {status: '', due: '', q: ''};

  constructor(host: ReactiveControllerHost, session: SessionController) {
    super(host, session, {
      key: () => (session.session ? JSON.stringify([session.session.token, this.filter]) : ''),
      load: (cursor) => session.as((seat) => readCases(seat, this.filter, cursor)),
      topic: (id) => `petition:${id}`,
    });
  }
}
