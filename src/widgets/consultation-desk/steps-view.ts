import {msg} from '../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {now} from '../../client/clock.ts';
import type {Failure} from '../../client/failure.ts';
import {instantWords} from '../../core/consultation-words.ts';
import {deskReason} from '../../desk/desk-words.ts';
import {fill} from '../../locale/format.ts';
import {areaField} from '../../ui/area.ts';
import {errorOf, faultSummary, type Fault} from '../../ui/faults.ts';
import {textField} from '../../ui/field.ts';
import {heading} from '../../ui/parts.ts';
import {notice} from '../../ui/states.ts';
import type {OpenConsultation} from './case-controller.ts';
import {obstacleWords, wayTo} from './case-words.ts';
import {effects} from './effects.ts';
import type {Form} from './forms.ts';
import type {CasePart} from './place-controller.ts';
import {nameIn, type StepName, type StepValues} from './step-values.ts';

interface StepsView {
  readonly steps: {readonly act: {readonly busy: boolean; readonly failure: Failure | undefined}; readonly tried: StepName | undefined};
  readonly open: OpenConsultation;
  readonly level: number;
  readonly form: (step: StepName) => Form<StepValues>;
  readonly type: (step: StepName, change: Partial<StepValues>) => void;
  readonly take: (step: StepName) => void;
  readonly turnTo: (part: CasePart, focus: string) => void;
  readonly go: (name: string) => void;
}

const failure = ({steps, form}: StepsView, step: StepName) => {
  const why = steps.tried === step && form(step).faults.size === 0 ? steps.act.failure : undefined;
  if (!why) return nothing;
  return html`<div id="failure" tabindex="-1">${notice('warn', deskReason(why), why.retryable ? html`<p>${msg('What you typed is still here. Sending it again cannot happen twice.', {id: 'conduct.kept'})}</p>` : nothing)}</div>`;
};

const sending = ({steps}: StepsView, step: StepName) => steps.act.busy && steps.tried === step;

/** What still stands between a draft and its announcement, and then the button. */
function opening(view: StepsView): TemplateResult {
  const {open, level, take, turnTo} = view;
  const {obstacles, consultation} = open;
  const title = heading(level + 1, msg('Announce the consultation', {id: 'conduct.open'}), 'h2', 'opening', true);
  if (obstacles.length > 0) {
    const line = (obstacle: (typeof obstacles)[number]) => html`<li><button type="button" class="link" @click=${() => turnTo(...wayTo(obstacle))}>${obstacleWords(obstacle, open)}</button></li>`;
    return html`<section class="section stack" aria-labelledby="opening">${title} ${failure(view, 'open')}
      <div id="obstacles">${notice('warn', msg('Before it can be announced', {id: 'conduct.open.before'}), html`<ul>${obstacles.map(line)}</ul>`)}</div>
    </section>`;
  }
  const dates = {opens: instantWords(consultation.opensAt, consultation), closes: instantWords(consultation.closesAt, consultation)};
  const busy = sending(view, 'open');
  const when =
    consultation.opensAt > now().toISOString()
      ? fill(msg('Everyone can read it at once, and write from {opens} to {closes}.', {id: 'conduct.open.later'}), dates)
      : fill(msg('Everyone can read it and write at once, until {closes}.', {id: 'conduct.open.now'}), dates);
  return html`<section class="section stack" aria-labelledby="opening">
    ${title} ${failure(view, 'open')}
    ${effects([when, msg('It can be extended, and a new version of the act can be published; what is announced now cannot be changed.', {id: 'conduct.open.fixed'}), msg('Every proposal will need an answer with a reason, in a report.', {id: 'conduct.open.answers'})])}
    <p><button type="button" class="btn" part="submit" aria-busy=${busy ? 'true' : 'false'} @click=${() => take('open')}>${busy ? msg('Sending…', {id: 'form.sending'}) : msg('Announce', {id: 'conduct.open.button'})}</button></p>
  </section>`;
}

/** The words at the end of a term, where they are not those of every date. */
export const endFault = (fault: Fault | undefined, earliest: string): string | undefined =>
  fault?.fault === 'too_early' ? fill(msg('Too early: it has to be later than {date}', {id: 'conduct.fault.early'}), {date: earliest}) : errorOf(fault);

interface Asked {
  readonly step: Exclude<StepName, 'open'>;
  readonly title: string;
  readonly fields: unknown;
  readonly button: string;
  readonly danger: boolean;
}

/** A step that asks for something: behind its name, since it is rare. */
function asking(view: StepsView, {step, title, fields, button, danger}: Asked): TemplateResult {
  const {form, type, take, go, open} = view;
  const {faults, basis} = form(step);
  const labels: Record<string, string> = {[nameIn(step, 'closesAt')]: msg('New end', {id: 'conduct.extend.end'}), [nameIn(step, 'reason')]: msg('Reason', {id: 'conduct.reason'})};
  const lines = [...faults].map(([name, fault]) => ({name, label: labels[name] ?? name, words: endFault(fault, instantWords(open.consultation.closesAt, open.consultation)), ...fault}));
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), take(step));
  const onInput = ({target}: Event) => {
    const {name, value} = target as HTMLInputElement;
    type(step, {[name.slice(step.length + 1)]: value});
  };
  const busy = sending(view, step);
  return html`<details ?open=${basis !== undefined || faults.size > 0}>
    <summary id="ask-${step}">${title}</summary>
    <form class="panel stack" novalidate aria-label=${title} @submit=${onSubmit} @input=${onInput}>
      ${faultSummary(lines, go)} ${failure(view, step)} ${fields}
      <p class="row"><button class=${danger ? 'btn btn--danger' : 'btn'} part="submit" aria-busy=${busy ? 'true' : 'false'}>${busy ? msg('Sending…', {id: 'form.sending'}) : button}</button></p>
    </form>
  </details>`;
}

const reason = (view: StepsView, step: Exclude<StepName, 'open'>, hint: string): TemplateResult => {
  const {value, faults} = view.form(step);
  const name = nameIn(step, 'reason');
  return areaField({name, required: true, label: msg('Reason', {id: 'conduct.reason'}), hint, rows: 3, value: value.reason, error: errorOf(faults.get(name))});
};

function extending(view: StepsView): TemplateResult {
  const {value, faults} = view.form('extend');
  const {consultation} = view.open;
  const name = nameIn('extend', 'closesAt');
  const date = instantWords(consultation.closesAt, consultation);
  return asking(view, {
    step: 'extend',
    title: msg('Extend the term', {id: 'conduct.extend'}),
    danger: false,
    button: msg('Extend the term', {id: 'conduct.extend'}),
    fields: html`${textField({name, required: true, type: 'datetime-local', label: msg('New end', {id: 'conduct.extend.end'}), hint: fill(msg('Now it closes on {date}', {id: 'conduct.extend.now'}), {date}), value: value.closesAt, error: endFault(faults.get(name), date)})}
    ${reason(view, 'extend', msg('A notice that everyone reads', {id: 'conduct.extend.hint'}))}`,
  });
}

const closing = (view: StepsView): TemplateResult =>
  asking(view, {
    step: 'close',
    title: msg('Close before its time', {id: 'conduct.close'}),
    danger: true,
    button: msg('Close now', {id: 'conduct.close.button'}),
    fields: html`${reason(view, 'close', msg('Everyone reads it', {id: 'conduct.close.hint'}))}
    ${effects([msg('Nothing can be written there any more. This cannot be undone.', {id: 'conduct.close.effect'}), msg('The term for the report begins now.', {id: 'conduct.close.report'})])}`,
  });

/** What can be done with the consultation as a whole. */
export function stepsView(view: StepsView): unknown {
  const {transitions, mayExtend} = view.open;
  if (transitions.includes('open')) return opening(view);
  const mayClose = transitions.includes('closed');
  return mayExtend || mayClose ? html`<section class="section stack" aria-label=${msg('The term', {id: 'conduct.term'})}>${mayExtend ? extending(view) : nothing} ${mayClose ? closing(view) : nothing}</section>` : nothing;
}
