import {msg} from '../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {deskReason} from '../../desk/desk-words.ts';
import {day, fill, hour} from '../../locale/format.ts';
import {faultSummary} from '../../ui/faults.ts';
import {checkField} from '../../ui/field.ts';
import {icon, icons} from '../../ui/icon.ts';
import {heading} from '../../ui/parts.ts';
import {notice} from '../../ui/states.ts';
import {changed, leftover} from './changed-view.ts';
import {fieldsOf, labelOf, type FieldName, type Step} from './decision-fields.ts';
import {appealFields, refusalFields, stepChoice, type DecisionView} from './decision-forms.ts';
import {effectsOf} from './effects.ts';
import {buttonWords, stepTitle} from './step-names.ts';

const effects = (view: DecisionView, step: Step) => html`
  <div class="public">
    ${icon(icons.info)}
    <div>
      <p class="strong">${msg('What happens when you press', {id: 'case.effects'})}</p>
      <ul>${effectsOf(step, view.open, view.decisions.form(view.open).values, view.email).map((line) => html`<li>${line}</li>`)}</ul>
    </div>
  </div>`;

/** Why there is nothing to decide, where there is not. */
function idle({open}: DecisionView) {
  const {petition} = open;
  if (petition.status === 'collecting') return html`<p class="muted">${fill(msg('Nothing to decide now: signatures are collected until {date}.', {id: 'case.idle.collecting'}), {date: day(petition.closesAt ?? '', petition.body.timeZone)})}</p>`;
  if (petition.dueStep) return html`<p class="muted">${msg('The next step is for others: your roles do not include it.', {id: 'case.idle.role'})}</p>`;
  return nothing;
}

function draftLine({open, decisions, update}: DecisionView) {
  const {draftOf} = decisions.form(open);
  const onChange = ({target}: Event) => (decisions.setShared(open, (target as HTMLInputElement).checked), update());
  return html`<div class="stack tight" @change=${onChange}>
    <p class="small muted">${decisions.shared
      ? msg('No draft is kept on this computer: the text is gone when the page closes.', {id: 'case.draft.off'})
      : msg('A draft is kept on this device for 7 days, and goes when you send.', {id: 'case.draft.on'})}
      ${draftOf ? fill(msg('You are going on with the draft of {date}, {time}.', {id: 'case.draft.of'}), {date: day(draftOf.toISOString(), open.petition.body.timeZone), time: hour(draftOf)}) : nothing}</p>
    ${checkField({name: 'shared', label: msg('Others use this computer: keep no draft', {id: 'case.draft.shared'}), checked: decisions.shared})}
  </div>`;
}

const failure = ({decisions, open}: DecisionView) => {
  const {failure: why} = decisions.act;
  if (!why || decisions.form(open).faults.size > 0 || (why.code === 'stale' && decisions.changes(open).length > 0)) return nothing;
  return html`<div id="failure" tabindex="-1">${notice('warn', deskReason(why), why.retryable ? html`<p>${msg('What you typed is still here. Sending it again cannot decide twice.', {id: 'desk.kept'})}</p>` : nothing)}</div>`;
};

/** The step the official may take now, with all that follows from it above the button. */
export function decisionView(view: DecisionView): TemplateResult | typeof nothing {
  const {open, decisions, level, submit, go, update, typed} = view;
  const form = decisions.form(open);
  const {step, faults} = form;
  const possible = open.transitions.length > 0 && (!step || open.transitions.includes(step));
  if (!possible) return html`<section class="stack">${changed(view)} ${decisions.changes(open).length > 0 ? leftover(view) : idle(view)}</section>`;
  const busy = decisions.act.busy || view.settling;
  const pressed = busy ? 'true' : 'false';
  const words = busy ? msg('Sending…', {id: 'form.sending'}) : buttonWords(step);
  const lines = [...faults].map(([name, fault]) => ({name, label: labelOf(name), ...fault}));
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), submit());
  const onInput = ({target}: Event) => {
    const {name, value, type} = target as HTMLInputElement;
    if (type === 'checkbox' || !name) return;
    decisions.keep(open, name as FieldName, value);
    typed();
    update();
  };
  const choosing = open.transitions.includes('rejected');
  const title = stepTitle(step || 'collecting');
  return html`<form class="section stack wide" part="form" novalidate aria-label=${title} @submit=${onSubmit} @input=${onInput}>
    ${choosing ? nothing : heading(level + 1, title, 'h2', 'decision')} ${changed(view)} ${faultSummary(lines, (name) => go(name as FieldName))} ${failure(view)}
    ${choosing ? html`<div class="main-choice">${stepChoice(view)}</div>` : nothing}
    ${step === 'rejected' ? refusalFields(view) : step === 'answered' ? view.answer(view) : step === 'handed_to_appeals' ? appealFields(view) : nothing}
    ${step ? effects(view, step) : nothing}
    ${step && step !== 'answered' && fieldsOf[step].length > 0 ? draftLine(view) : nothing}
    <p class="row">
      ${step === 'rejected' ? html`<button class="btn btn--danger" part="submit" aria-busy=${pressed}>${words}</button>` : html`<button class="btn" part="submit" aria-busy=${pressed}>${words}</button>`}
    </p>
  </form>`;
}
