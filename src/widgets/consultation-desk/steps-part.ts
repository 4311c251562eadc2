import {msg} from '../../locale/msg.ts';
import {extendConsultation, moveConsultation} from '../../client/consultation-desk.ts';
import {now} from '../../client/clock.ts';
import {consultationLimits as limits} from '../../contract/consultation-limits.ts';
import type {MovedConsultation} from '../../contract/consultation-desk.ts';
import {faultOfText, tidyText} from '../../contract/fields.ts';
import {Act} from '../../desk/act.ts';
import {instantOf} from '../../desk/local-time.ts';
import {faultWithin, type Fault} from '../../ui/faults.ts';
import type {OpenConsultation} from './case-controller.ts';
import type {CaseHost} from './case-host.ts';
import type {Form, FormName} from './forms.ts';
import {nameIn, type StepName, type StepValues} from './step-values.ts';
import {stepsView} from './steps-view.ts';

interface Sent {
  readonly step: StepName;
  readonly id: string;
  readonly revision: number;
  readonly closesAt: string;
  readonly reason: string;
}

/** Announcing a consultation, letting it go on longer, and ending it before its time. */
export class StepsPart {
  readonly act: Act<Sent, MovedConsultation>;
  /** The step that was tried last: what went wrong is shown at it. */
  tried: StepName | undefined;

  readonly #at: CaseHost;

  constructor(at: CaseHost) {
    this.#at = at;
    this.act = new Act(at.host, ({step, id, revision, closesAt, reason}, key) =>
      at.session.as((seat) => {
        if (step === 'extend') return extendConsultation(seat, id, revision, key, {closesAt, reason});
        return moveConsultation(seat, id, revision, key, step === 'open' ? {to: 'open'} : {to: 'closed', reason});
      }),
    );
  }

  draw(open: OpenConsultation, level: number): unknown {
    return stepsView({
      steps: this,
      open,
      level,
      form: (step) => this.#form(open, step),
      type: (step, change) => {
        this.#at.forms.keep(this.#name(open, step), this.#form(open, step), change, open.revision);
        this.#at.host.requestUpdate();
      },
      take: (step) => void this.#take(open, step),
      turnTo: (part, focus) => void this.#at.turnTo(part, focus),
      go: this.#at.go,
    });
  }

  clear(): void {
    this.act.clear();
    this.tried = undefined;
  }

  #name = ({consultation: {id}}: OpenConsultation, step: StepName): FormName => ({id, what: step});

  #form(open: OpenConsultation, step: StepName): Form<StepValues> {
    return this.#at.forms.form<StepValues>(this.#name(open, step), open.revision, () => ({closesAt: '', reason: ''}));
  }

  async #take(open: OpenConsultation, step: StepName): Promise<void> {
    if (this.act.busy) return;
    this.clear();
    this.tried = step;
    const {host, forms} = this.#at;
    const form = this.#form(open, step);
    const {id, body} = open.consultation;
    form.faults = faultsOf(open, step, form.value);
    if (form.faults.size > 0) return host.focusOn('#faults');
    const closesAt = step === 'extend' ? instantOf(form.value.closesAt, body.timeZone) : '';
    const {revision} = open;
    const {value} = form;
    const moved = await this.act.send({step, id, revision, closesAt, reason: tidyText(value.reason)});
    if (moved) {
      forms.sent(this.#name(open, step), value, moved.revision);
      if (this.#at.isOpen(id)) this.tried = undefined;
      await this.#at.done(id, doneWords(step), {from: revision, to: moved.revision});
      return this.#at.isOpen(id) ? host.focusOn('#done') : undefined;
    }
    for (const {field, fault, limit} of this.act.failure?.fields ?? []) if (step !== 'open' && (field === 'closesAt' || field === 'reason')) form.faults.set(nameIn(step, field), {fault, limit});
    if (!this.#at.isOpen(id)) return this.act.clear();
    // A colleague was faster, or time was: what is possible now has to be seen first.
    if (!this.act.failure?.retryable) await this.#at.refresh();
    await host.focusOn(form.faults.size > 0 ? '#faults' : '#failure');
  }
}

function faultsOf({consultation}: OpenConsultation, step: StepName, {closesAt, reason}: StepValues): Map<string, Fault> {
  const faults = new Map<string, Fault>();
  if (step === 'open') return faults;
  if (step === 'extend') {
    const instant = instantOf(closesAt, consultation.body.timeZone);
    if (!closesAt) faults.set(nameIn(step, 'closesAt'), {fault: 'required'});
    else if (!instant) faults.set(nameIn(step, 'closesAt'), {fault: 'date_invalid'});
    else if (instant <= consultation.closesAt || instant <= now().toISOString()) faults.set(nameIn(step, 'closesAt'), {fault: 'too_early'});
  }
  const fault = faultWithin(faultOfText(reason, limits.reason), limits.reason);
  if (fault) faults.set(nameIn(step, 'reason'), fault);
  return faults;
}

function doneWords(step: StepName): string {
  switch (step) {
    case 'open':
      return msg('The consultation is announced. Everyone can read it now.', {id: 'conduct.done.open'});
    case 'extend':
      return msg('The term is extended. Everyone can read your notice.', {id: 'conduct.done.extend'});
    case 'close':
      return msg('The consultation is closed. Nothing can be written there any more.', {id: 'conduct.done.close'});
  }
}
