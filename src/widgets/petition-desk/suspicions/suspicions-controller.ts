import type {ReactiveControllerHost} from 'lit';
import {asFailure, type Failure} from '../../../client/failure.ts';
import {invalidate, previewInvalidation, readSuspicions, restoreSignatures} from '../../../client/suspicions.ts';
import {faultOfText, limits, tidyText} from '../../../contract/fields.ts';
import type {Corrected, InvalidationPreview, NewInvalidation, Selection, SuspectGroup, Suspicions} from '../../../contract/suspicions.ts';
import {Act} from '../../../desk/act.ts';
import type {SessionController} from '../../../desk/session-controller.ts';
import {faultWithin, type Fault} from '../../../ui/faults.ts';
import {Chosen} from './chosen.ts';

export type InvalidationField = 'ground' | 'note';

interface Sent {
  readonly etag: string | undefined;
  readonly body: NewInvalidation;
}

/** Signatures of one petition that belong together: what is chosen of them, what that would do, and the doing of it. */
export class SuspicionsController {
  readonly petitionId: string;
  data: Suspicions | undefined;
  failure: Failure | undefined;
  busy = false;
  chosen = new Chosen();
  /** What was counted for what is chosen; gone as soon as something else is chosen. */
  counted: InvalidationPreview | undefined;
  values: Record<InvalidationField, string> = {ground: '', note: ''};
  faults = new Map<InvalidationField, Fault>();
  /** The declaration that waits to be taken back. */
  returning = '';
  readonly counting: Act<Selection, InvalidationPreview>;
  readonly declaring: Act<Sent, Corrected>;
  readonly restoring: Act<string, Corrected>;

  readonly #host: ReactiveControllerHost;
  readonly #session: SessionController;
  #etag: string | undefined;
  #turn = 0;

  constructor(host: ReactiveControllerHost, session: SessionController, petitionId: string) {
    this.#host = host;
    this.#session = session;
    this.petitionId = petitionId;
    this.counting = new Act(host, (selection) => session.as((seat) => previewInvalidation(seat, petitionId, selection)));
    this.declaring = new Act(host, ({etag, body}, key) => session.as((seat) => invalidate(seat, petitionId, etag, key, body)));
    this.restoring = new Act(host, (id, key) => session.as((seat) => restoreSignatures(seat, petitionId, this.#etag, key, id)));
  }

  /** Compares the signatures anew; what was chosen is chosen no more, since groups may be others. */
  async refresh(): Promise<void> {
    const turn = (this.#turn += 1);
    this.busy = true;
    this.#host.requestUpdate();
    try {
      const {data, etag} = await this.#session.as((seat) => readSuspicions(seat, this.petitionId));
      if (this.#turn !== turn) return;
      this.data = data;
      this.#etag = etag;
      this.failure = undefined;
      this.chosen = new Chosen();
      this.counted = undefined;
    } catch (error) {
      if (this.#turn !== turn) return;
      this.failure = asFailure(error);
    }
    this.busy = false;
    this.#host.requestUpdate();
  }

  toggleGroup(group: SuspectGroup): void {
    this.chosen.toggleGroup(group);
    this.#recount();
  }

  toggleLine(line: string): void {
    this.chosen.toggleLine(line, this.data?.groups ?? []);
    this.#recount();
  }

  /** Resolves to whether it is counted now. */
  async count(): Promise<boolean> {
    if (!this.data) return false;
    const counted = await this.counting.send(this.chosen.selection(this.data.upTo));
    if (counted) this.counted = counted;
    return counted !== undefined;
  }

  /** Resolves to what was done, or to nothing: see `faults` and `declaring.failure`. */
  async declare(): Promise<Corrected | undefined> {
    const {data, counted, values} = this;
    if (!data || !counted) return undefined;
    this.faults = new Map();
    this.declaring.clear();
    if (!values.ground) this.faults.set('ground', {fault: 'required'});
    const fault = faultWithin(faultOfText(values.note, limits.reason), limits.reason);
    if (fault) this.faults.set('note', fault);
    if (this.faults.size > 0) return undefined;
    const body = {...this.chosen.selection(data.upTo), count: counted.count, ground: values.ground, note: tidyText(values.note)};
    const done = await this.declaring.send({etag: this.#etag, body});
    if (done) {
      this.values = {ground: '', note: ''};
      await this.refresh();
    } else if (this.declaring.failure?.code === 'stale') await this.refresh();
    return done;
  }

  /** Asks whether these signatures are to count again; with nothing, asks no more. */
  ask(id: string): void {
    this.returning = id;
    this.restoring.clear();
    this.#host.requestUpdate();
  }

  async restore(): Promise<Corrected | undefined> {
    const done = await this.restoring.send(this.returning);
    if (done) this.returning = '';
    if (done || this.restoring.failure?.code === 'stale') await this.refresh();
    return done;
  }

  #recount(): void {
    this.counted = undefined;
    this.counting.clear();
    this.declaring.clear();
    this.faults = new Map();
    this.#host.requestUpdate();
  }
}
