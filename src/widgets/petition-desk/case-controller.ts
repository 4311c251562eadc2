import {readCase} from '../../client/desk.ts';
import type {Case} from '../../contract/desk.ts';
import {Reading, type ReadingHost} from '../../core/reading.ts';
import type {SessionController} from '../../desk/session-controller.ts';

/** A case as it was read, with the ETag a step in it must carry. */
export interface OpenCase extends Case {
  readonly version: number;
  readonly etag: string | undefined;
}

/** Keeps the open case fresh. */
export class CaseController extends Reading<OpenCase> {
  constructor(host: ReadingHost & {readonly caseId: string}, session: SessionController) {
    super(host, {
      id: () => (session.session ? host.caseId : ''),
      load: async (_, id) => {
        const {data, etag} = await session.as((seat) => readCase(seat, id));
        return {...data, version: data.petition.version, etag};
      },
      topic: (id) => `petition:${id}`,
    });
  }
}
