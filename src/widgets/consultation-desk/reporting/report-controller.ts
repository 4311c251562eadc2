import type {ReactiveController} from 'lit';
import {readReport} from '../../../client/consultations.ts';
import {asFailure, type Failure} from '../../../client/failure.ts';
import type {ConsultationReport} from '../../../contract/consultations.ts';
import type {CaseHost} from '../case-host.ts';

/** The report of the open consultation as it would be, or is, published: made from the data each time it is read. */
export class ReportController implements ReactiveController {
  report: ConsultationReport | undefined;
  failure: Failure | undefined;
  busy = false;

  readonly #at: CaseHost;
  readonly #shown: () => boolean;
  #key = '';
  /** Only the answer to the last question counts. */
  #turn = 0;

  /** @param shown Whether it is in sight: it is not read before. */
  constructor(at: CaseHost, shown: () => boolean) {
    this.#at = at;
    this.#shown = shown;
    at.host.addController(this);
  }

  hostUpdate(): void {
    const {session} = this.#at.session;
    const open = this.#at.open();
    // Each change of the consultation may change its report.
    const key = this.#shown() && session && open ? `${session.token} ${open.consultation.id} ${open.revision} ${open.version}` : '';
    if (key === this.#key) return;
    if (this.report?.consultation.id !== open?.consultation.id) this.report = undefined;
    this.#key = key;
    if (key) void this.read();
  }

  async read(): Promise<void> {
    const id = this.#at.open()?.consultation.id;
    if (!id) return;
    const turn = (this.#turn += 1);
    this.busy = true;
    try {
      const report = await this.#at.session.as((seat) => readReport(seat, id));
      if (turn !== this.#turn) return;
      this.report = report;
      this.failure = undefined;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.failure = asFailure(error);
    }
    this.busy = false;
    this.#at.host.requestUpdate();
  }
}
