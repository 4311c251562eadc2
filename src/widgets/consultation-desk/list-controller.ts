import type {ReactiveControllerHost} from 'lit';
import {readConsultationDesk} from '../../client/consultation-desk.ts';
import type {ConsultationDesk, ConsultationDeskRow} from '../../contract/consultation-desk.ts';
import {consultationTopic} from '../../contract/consultation-routes.ts';
import {LiveList} from '../../desk/live-list.ts';
import type {SessionController} from '../../desk/session-controller.ts';

/** The consultations of the bodies an official works for, drafts too, most urgent first; live. */
export class ListController extends LiveList<ConsultationDeskRow, ConsultationDesk> {
  /** States that are shown, with commas; empty for all. Set it and ask for a drawing. */
  status = '';

  constructor(host: ReactiveControllerHost, session: SessionController) {
    super(host, session, {
      key: () => (session.session ? JSON.stringify([session.session.token, this.status]) : ''),
      load: (cursor) => session.as((seat) => readConsultationDesk(seat, {status: this.status, cursor})),
      topic: consultationTopic,
    });
  }
}
