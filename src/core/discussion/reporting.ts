import {readHidingGrounds, reportComment} from '../../client/commenting.ts';
import {commentLimits} from '../../contract/comment-limits.ts';
import type {HidingGround, NewReport, Reported} from '../../contract/comments.ts';
import {faultOfText, tidyText} from '../../contract/fields.ts';
import type {Source} from '../../contract/http.ts';
import type {Fault} from '../../ui/faults.ts';
import {KnownAct, type FrontDesk} from './known-act.ts';

export type ReportField = 'reason' | 'note' | 'email';

/** Asking the moderators to look at a comment. */
export class Reporting {
  reason = '';
  note = '';
  /** What can be chosen, besides “other”; none until it is there. */
  grounds: readonly HidingGround[] = [];
  faults: ReadonlyMap<ReportField, Fault> = new Map();
  readonly act: KnownAct<NewReport, Reported>;

  readonly #desk: FrontDesk;

  constructor(desk: FrontDesk, id: string) {
    this.#desk = desk;
    this.act = new KnownAct(desk, (seat, key, report) => reportComment(seat, id, key, report));
  }

  /** Learns the grounds; without them a report says “other”, and why in its note. */
  async open(source: Source): Promise<void> {
    this.grounds = await readHidingGrounds(source).catch(() => []);
    this.#desk.host.requestUpdate();
  }

  keep({reason = this.reason, note = this.note}: Readonly<Record<string, string | boolean>>): void {
    this.reason = String(reason);
    this.note = String(note);
  }

  async submit(): Promise<boolean> {
    const {visitor} = this.#desk;
    const faults = new Map<ReportField, Fault>();
    if (!this.reason) faults.set('reason', {fault: 'required'});
    const note = tidyText(this.note);
    const long = note ? faultOfText(note, {min: 1, max: commentLimits.note.max}) : undefined;
    if (long) faults.set('note', {fault: long, limit: commentLimits.note.max});
    const {emailFault} = this.#desk;
    if (emailFault) faults.set('email', emailFault);
    this.faults = faults;
    return faults.size === 0 && this.act.submit({reason: this.reason, ...(note && {note})}, visitor?.person.email ?? '');
  }

  confirm(code: string): Promise<boolean> {
    return this.act.confirm(code);
  }

  back(): void {
    this.faults = new Map();
    this.act.back();
  }
}
