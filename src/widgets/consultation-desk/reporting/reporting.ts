import {msg} from '../../../locale/msg.ts';
import {now} from '../../../client/clock.ts';
import {moveConsultation} from '../../../client/consultation-desk.ts';
import type {ConsultationTransition, MovedConsultation} from '../../../contract/consultation-desk.ts';
import {Act} from '../../../desk/act.ts';
import catalogue from '../../../generated/catalogues/reporting.ts';
import {localDate} from '../../../locale/format.ts';
import {speak} from '../../../locale/locale.ts';
import {language} from '../../../locale/page-language.ts';
import type {OpenConsultation} from '../case-controller.ts';
import type {CaseHost, LaterCasePart} from '../case-host.ts';
import type {Form, FormName} from '../forms.ts';
import {ReportController} from './report-controller.ts';
import {decisionFaults, decisionOf, reportOf, summaryFaults, type DecisionValues, type SummaryValues} from './report-values.ts';
import {reportView} from './report-view.ts';
import styles from './reporting.styles.ts';

interface Sent {
  readonly id: string;
  readonly revision: number;
  readonly transition: ConsultationTransition;
}

/** The report of the open consultation: what it says, what it lacks, its publishing; and the decision after it. */
class Reporting implements LaterCasePart {
  readonly #at: CaseHost;
  readonly #controller: ReportController;
  readonly #act: Act<Sent, MovedConsultation>;

  constructor(at: CaseHost, shown: () => boolean) {
    this.#at = at;
    this.#controller = new ReportController(at, shown);
    this.#act = new Act(at.host, ({id, revision, transition}, key) => at.session.as((seat) => moveConsultation(seat, id, revision, key, transition)));
  }

  draw(): unknown {
    const open = this.#at.open();
    if (!open) return undefined;
    const {host, forms, go, turnTo} = this.#at;
    return reportView({
      open,
      controller: this.#controller,
      base: host.source?.base ?? '',
      level: host.headingLevel + 1,
      summary: this.#summary(open),
      decision: this.#decision(open),
      busy: this.#act.busy,
      failure: this.#act.failure,
      typeSummary: (change) => this.#type(() => forms.keep(this.#name(open, 'summary'), this.#summary(open), change, open.revision)),
      typeDecision: (change) => this.#type(() => forms.keep(this.#name(open, 'decision'), this.#decision(open), change, open.revision)),
      publish: () => void this.#publish(open),
      decide: () => void this.#decide(open),
      answerProposals: () => void turnTo('proposals'),
      retry: () => void this.#controller.read(),
      go,
    });
  }

  clear(): void {
    this.#act.clear();
  }

  #name = ({consultation: {id}}: OpenConsultation, what: string): FormName => ({id, what});

  #summary(open: OpenConsultation): Form<SummaryValues> {
    return this.#at.forms.form<SummaryValues>(this.#name(open, 'summary'), open.revision, () => ({}));
  }

  #decision(open: OpenConsultation): Form<DecisionValues> {
    return this.#at.forms.form<DecisionValues>(this.#name(open, 'decision'), open.revision, () => ({outcome: '', text: '', lang: language(), url: '', decidedOn: localDate(now(), open.consultation.body.timeZone)}));
  }

  #type(keep: () => void): void {
    keep();
    this.#at.host.requestUpdate();
  }

  async #publish(open: OpenConsultation): Promise<void> {
    const form = this.#summary(open);
    form.faults = summaryFaults(form.value);
    await this.#take(open, 'summary', form, reportOf(form.value), msg('The report is published. Everyone can read it.', {id: 'reporting.done'}));
  }

  async #decide(open: OpenConsultation): Promise<void> {
    const form = this.#decision(open);
    form.faults = decisionFaults(form.value, localDate(now(), open.consultation.body.timeZone));
    await this.#take(open, 'decision', form, decisionOf(form.value), msg('The decision is published', {id: 'reporting.decided'}));
  }

  async #take(open: OpenConsultation, what: string, form: Form<SummaryValues | DecisionValues>, transition: ConsultationTransition, words: string): Promise<void> {
    const {host, forms, isOpen, done, refresh} = this.#at;
    if (this.#act.busy) return;
    this.#act.clear();
    const {faults, value} = form;
    if (faults.size > 0) return host.focusOn('#faults');
    const {revision, consultation: {id}} = open;
    const moved = await this.#act.send({id, revision, transition});
    if (moved) {
      const isWhole = forms.sent(this.#name(open, what), value, moved.revision);
      await done(id, words, {from: revision, to: moved.revision});
      return isWhole && isOpen(id) ? host.focusOn('#done') : undefined;
    }
    const {failure} = this.#act;
    for (const {field, fault, limit} of failure?.fields ?? []) faults.set(field.startsWith('summary') ? `summary-${field.split('.')[1] ?? language()}` : (field.split('.').at(-1) ?? field), {fault, limit});
    if (!isOpen(id)) return this.#act.clear();
    if (failure && !failure.retryable) await Promise.all([refresh(), this.#controller.read()]);
    // A colleague was faster: that is told with what was typed, and is no failure of the form that is there now.
    if (!this.#at.open()?.transitions.includes(transition.to)) this.#act.clear();
    await host.focusOn(faults.size > 0 ? '#faults' : '#failure');
  }
}

/**
 * Fetched when somebody comes to the report.
 * @param shown Whether it is in sight.
 * @throws When the words did not arrive.
 */
export async function report(at: CaseHost, shown: () => boolean): Promise<LaterCasePart> {
  if (!(await speak(catalogue))) throw new Error('no words');
  at.host.adopt([styles]);
  return new Reporting(at, shown);
}
