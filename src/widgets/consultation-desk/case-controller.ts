import {readConsultationCase} from '../../client/consultation-desk.ts';
import type {ConsultationCase} from '../../contract/consultation-desk.ts';
import {consultationTopic} from '../../contract/consultation-routes.ts';
import {Reading, type ReadingHost} from '../../core/reading.ts';
import type {SessionController} from '../../desk/session-controller.ts';

/** A consultation as an official read it. */
export interface OpenConsultation extends ConsultationCase {
  readonly version: number;
}

/** Keeps the open consultation fresh. */
export class CaseController extends Reading<OpenConsultation> {
  constructor(host: ReadingHost & {readonly consultationId: string}, session: SessionController) {
    super(host, {
      id: () => (session.session ? host.consultationId : ''),
      load: async (_, id) => {
        const data = await session.as((seat) => readConsultationCase(seat, id));
        return {...data, version: data.consultation.version};
      },
      topic: consultationTopic,
    });
  }
}
