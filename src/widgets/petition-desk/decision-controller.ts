import type {ReactiveControllerHost} from 'lit';
import {now} from '../../client/clock.ts';
import {moveCase} from '../../client/desk.ts';
import type {Transition} from '../../contract/desk.ts';
import type {TimelineEntry} from '../../contract/petition.ts';
import {dropDraft, keepDraft, keptDraft} from '../../core/drafts.ts';
import {Act} from '../../desk/act.ts';
import type {SessionController} from '../../desk/session-controller.ts';
import {inWords, localDate} from '../../locale/format.ts';
import {language} from '../../locale/page-language.ts';
import type {Fault} from '../../ui/faults.ts';
import type {OpenCase} from './case-controller.ts';
import {faultsIn, fieldsOf, transitionOf, type FieldName, type Step, type Values} from './decision-fields.ts';

/** What an official has typed into one case. */
export interface DecisionForm {
  step: Step | '';
  values: Values;
  faults: Map<FieldName, Fault>;
  /** The revision of the case the form was made for. */
  readonly madeFor: number;
  /** The revision of the case when typing began; undefined while nothing is typed. */
  basis: number | undefined;
  /** When the draft shown was written, where the form began with one. */
  draftOf: Date | undefined;
  /** The revision of the shared draft that the values go on from; undefined where they are of none. */
  from: number | undefined;
  /** Whether a copy of it is on this device. */
  isHere: boolean;
}

/** What is kept on the device. */
interface LocalDraft {
  readonly step?: Step | '';
  readonly values?: Values;
  readonly from?: number;
}

interface Sent {
  readonly id: string;
  readonly etag: string | undefined;
  readonly transition: Transition;
}

/** Forms of decisions, one for each case, and the sending of them. What is typed outlives every failure. */
export class DecisionController {
  /** Whether others use this computer: then no draft is kept on it. */
  shared = false;
  readonly act: Act<Sent, true>;

  readonly #session: SessionController;
  readonly #forms = new Map<string, DecisionForm>();
  #owner = '';

  constructor(host: ReactiveControllerHost, session: SessionController) {
    this.#session = session;
    this.act = new Act(host, async ({id, etag, transition}, key): Promise<true> => {
      await session.as((seat) => moveCase(seat, id, etag, key, transition));
      return true;
    });
  }

  form(open: OpenCase): DecisionForm {
    const owner = this.#session.session?.email ?? this.#owner;
    // Somebody else signed in: the drafts of the one before are not theirs.
    if (owner !== this.#owner) this.#forms.clear();
    this.#owner = owner;
    let form = this.#forms.get(open.petition.id);
    // An answer that was lost on the way: the step itself is taken, and there is nothing left to send.
    if (form && this.#isTaken(open, form)) {
      this.discard(open);
      form = undefined;
    }
    if (!form || (form.basis === undefined && form.madeFor !== open.revision)) {
      form = this.#begin(open);
      this.#forms.set(open.petition.id, form);
    }
    return form;
  }

  /** Forgets what was typed; drafts on the device stay for whoever typed them. */
  forget(): void {
    this.#forms.clear();
    this.act.clear();
  }

  /** Whether something is typed into a case and not sent. */
  isTyping(id: string): boolean {
    return this.#forms.get(id)?.basis !== undefined;
  }

  keep(open: OpenCase, name: FieldName, value: string): void {
    const form = this.form(open);
    form.basis ??= open.revision;
    if (name === 'step') form.step = value as Step;
    else form.values = {...form.values, [name]: value};
    this.#keepHere(open, form);
  }

  /** Puts a shared draft into the form, or takes it out. @param touched Whether it counts as typed here. */
  put(open: OpenCase, values: Values, touched: boolean): void {
    const form = this.form(open);
    form.values = {...form.values, ...values};
    form.faults = new Map();
    form.basis = touched ? (form.basis ?? open.revision) : undefined;
    form.draftOf = undefined;
  }

  /** The values go on from a shared draft; where the service has all of them, the device keeps none. */
  settle(open: OpenCase, from: number, isAll: boolean): void {
    const form = this.form(open);
    form.from = from;
    if (isAll) this.#forgetHere(open);
    else this.#keepHere(open, form);
  }

  setShared(open: OpenCase, shared: boolean): void {
    this.shared = shared;
    if (shared) this.#forgetHere(open);
  }

  /** The steps others took since the typing began; empty where none did. */
  changes(open: OpenCase): readonly TimelineEntry[] {
    const {basis} = this.form(open);
    return basis === undefined || open.revision <= basis ? [] : open.petition.timeline.slice(basis - open.revision);
  }

  /** The step whose form has no fault that can be seen from here; its `faults` tell. */
  mayBeSent(open: OpenCase): Step | undefined {
    const form = this.form(open);
    form.faults = faultsIn(form.step, form.values, this.today(open));
    this.act.clear();
    return form.faults.size > 0 || !form.step ? undefined : form.step;
  }

  /** Resolves to the step that was taken, or to nothing: see the form's `faults` and `act.failure`. */
  async submit(open: OpenCase): Promise<Step | undefined> {
    const step = this.mayBeSent(open);
    if (!step) return undefined;
    const form = this.form(open);
    const {values} = form;
    form.basis ??= open.revision;
    const {id} = open.petition;
    if (await this.act.send({id, etag: open.etag, transition: transitionOf(step, values)})) {
      this.discard(open);
      return step;
    }
    for (const {field, fault, limit} of this.act.failure?.fields ?? []) {
      const name = fieldsOf[step].find((known) => known === field.split('.').at(-1));
      if (name) form.faults.set(name, {fault, limit});
    }
    return undefined;
  }

  discard(open: OpenCase): void {
    this.#forms.delete(open.petition.id);
    this.#forgetHere(open);
    this.act.clear();
  }

  /** What stands in a form that nobody has touched. */
  defaults(open: OpenCase): Values {
    const {petition} = open;
    return {lang: Object.keys(petition.text)[0] ?? language(), unit: inWords(petition.body.name).text, signedOn: this.today(open)};
  }

  /** The local date at the body, `YYYY-MM-DD`. */
  today({petition}: OpenCase): string {
    return localDate(now(), petition.body.timeZone);
  }

  #begin(open: OpenCase): DecisionForm {
    const {transitions} = open;
    const only = transitions.length === 1 ? (transitions[0] as Step) : '';
    const values = this.defaults(open);
    const kept = this.shared ? undefined : keptDraft(this.#draftName(open));
    const draft = kept?.value as LocalDraft | undefined;
    const step = draft?.step && transitions.includes(draft.step) ? draft.step : only;
    const fits = draft?.step !== undefined && step === draft.step;
    return {
      step,
      values: fits ? {...values, ...draft.values} : values,
      faults: new Map(),
      madeFor: open.revision,
      basis: fits && draft.step ? open.revision : undefined,
      draftOf: fits ? kept?.savedAt : undefined,
      from: fits ? draft.from : undefined,
      isHere: fits,
    };
  }

  #keepHere(open: OpenCase, form: DecisionForm): void {
    const {step, values, from} = form;
    form.isHere = !this.shared && keepDraft(this.#draftName(open), {step, values, ...(from === undefined ? {} : {from})} satisfies LocalDraft);
  }

  #forgetHere(open: OpenCase): void {
    dropDraft(this.#draftName(open));
    const form = this.#forms.get(open.petition.id);
    if (form) form.isHere = false;
  }

  #isTaken({log, revision}: OpenCase, {basis, step}: DecisionForm): boolean {
    const last = log.find(({action}) => action.startsWith('petition_'));
    return basis !== undefined && revision > basis && last?.actor === this.#owner && last.action === `petition_${step}`;
  }

  #draftName({petition}: OpenCase): string {
    return `decision:${this.#session.seat?.source.base ?? ''}:${petition.id}:${this.#owner}`;
  }
}
