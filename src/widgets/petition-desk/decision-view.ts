import {msg} from '../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {counted, day, fill, hour, inWords} from '../../locale/format.ts';
import {choiceRows, selectField} from '../../ui/choice.ts';
import {checkField, faultSummary, textField} from '../../ui/field.ts';
import {icon, icons} from '../../ui/icon.ts';
import {heading} from '../../ui/parts.ts';
import {notice} from '../../ui/states.ts';
import {answerFields} from './answer-view.ts';
import type {OpenCase} from './case-controller.ts';
import type {DecisionController} from './decision-controller.ts';
import {fieldsOf, labelOf, type FieldName, type Step} from './decision-fields.ts';
import {deskReason, moment, roleWords, stateWords} from './desk-words.ts';
import {effectsOf, periodWords} from './effects.ts';

export interface DecisionView {
  readonly open: OpenCase;
  readonly decisions: DecisionController;
  readonly level: number;
  /** The address of who decides. */
  readonly email: string;
  readonly submit: () => void;
  readonly discard: () => void;
  readonly go: (field: FieldName) => void;
  readonly update: () => void;
}

function stepTitle(step: Step): string {
  switch (step) {
    case 'collecting':
    case 'rejected':
      return msg('Decision', {id: 'desk.field.step'});
    case 'under_review':
      return msg('Start the review', {id: 'desk.step.review'});
    case 'answered':
      return msg('Official answer', {id: 'desk.step.answer'});
    case 'handed_to_appeals':
      return msg('Hand over as an appeal', {id: 'desk.step.appeal'});
  }
}

function buttonWords(step: Step | ''): string {
  switch (step) {
    case '':
      return msg('Send the decision', {id: 'desk.send'});
    case 'collecting':
      return msg('Publish the petition', {id: 'desk.send.publish'});
    case 'rejected':
      return msg('Refuse and send the explanation', {id: 'desk.send.refuse'});
    case 'under_review':
      return msg('Start the review', {id: 'desk.step.review'});
    case 'answered':
      return msg('Publish the answer', {id: 'desk.send.answer'});
    case 'handed_to_appeals':
      return msg('Hand over as an appeal', {id: 'desk.step.appeal'});
  }
}

const stepChoice = ({open, decisions}: DecisionView) => {
  const {step, faults} = decisions.form(open);
  return choiceRows({
    name: 'step',
    label: labelOf('step'),
    value: step,
    fault: faults.get('step'),
    choices: [
      {value: 'collecting', label: msg('Publish', {id: 'desk.publish'}), hint: periodWords(open.petition.terms)},
      {value: 'rejected', label: msg('Refuse', {id: 'desk.refuse'}), hint: msg('needs a legal ground and an explanation', {id: 'desk.refuse.hint'})},
    ],
  });
};

function refusalFields({open, decisions}: DecisionView) {
  const {values, faults} = decisions.form(open);
  const ground = open.grounds.find(({id}) => id === values.ground);
  return html`${selectField({
      name: 'ground',
      label: labelOf('ground'),
      hint: ground && fill(msg('Basis: {source}', {id: 'desk.ground.source'}), {source: inWords(ground.source.title).text}),
      fault: faults.get('ground'),
      value: values.ground ?? '',
      empty: msg('Choose the ground', {id: 'desk.ground.choose'}),
      choices: open.grounds.map(({id, title}) => ({value: id, label: inWords(title).text, lang: inWords(title).lang})),
    })}
    ${textField({
      name: 'reason',
      label: msg('Explanation for whoever started the petition', {id: 'desk.reason'}),
      hint: msg('Comes by mail and is seen by everyone. Plain words, no abbreviations.', {id: 'desk.reason.hint'}),
      rows: 5,
      fault: faults.get('reason'),
      value: values.reason ?? '',
    })}`;
}

function appealFields({open, decisions}: DecisionView) {
  const {values, faults} = decisions.form(open);
  return html`<div class="halves">
    ${textField({name: 'number', label: labelOf('number'), hint: msg('As registered with citizens’ appeals', {id: 'desk.appeal.hint'}), fault: faults.get('number'), value: values.number ?? ''})}
    ${textField({name: 'dueOn', label: labelOf('dueOn'), hint: msg('The petitioner gets this date by mail', {id: 'desk.appeal.due.hint'}), type: 'date', fault: faults.get('dueOn'), value: values.dueOn ?? ''})}
  </div>`;
}

/** What others did meanwhile; what was typed stays below. */
function changed({open, decisions, discard}: DecisionView) {
  const entries = decisions.changes(open);
  if (entries.length === 0) return nothing;
  const zone = open.petition.body.timeZone;
  const lines = entries.map(({to, at, actorRole}) => {
    const who = open.log.find((entry) => entry.at === at)?.actor ?? roleWords(actorRole);
    return html`<li>${fill(msg('{when}: {state} ({who})', {id: 'desk.changed.line'}), {when: moment(at, zone), state: stateWords(to), who})}</li>`;
  });
  return html`<div id="changed" tabindex="-1">
    ${notice(
      'warn',
      msg('The case has changed while you were writing', {id: 'desk.changed'}),
      html`<ul>${lines}</ul>
        <p>${msg('Nothing of yours was sent. What you typed is still here.', {id: 'desk.changed.kept'})} <button type="button" class="link" @click=${discard}>${msg('Discard what I typed', {id: 'desk.discard'})}</button></p>`,
    )}
  </div>`;
}

/** A step that is not possible any more: its words stay to be copied. */
function leftover({open, decisions}: DecisionView) {
  const {values} = decisions.form(open);
  const typed = values.reason ?? values.text ?? values.number;
  return typed ? html`<div class="panel"><p class="small muted">${msg('What you typed', {id: 'desk.typed'})}</p><p class="typed" dir="auto">${typed}</p></div>` : nothing;
}

const effects = (view: DecisionView, step: Step) => html`
  <div class="public">
    ${icon(icons.info)}
    <div>
      <p class="strong">${msg('What happens when you press', {id: 'desk.effects'})}</p>
      <ul>${effectsOf(step, view.open, view.decisions.form(view.open).values, view.email).map((line) => html`<li>${line}</li>`)}</ul>
    </div>
  </div>`;

/** Why there is nothing to decide, where there is not. */
function idle({open}: DecisionView) {
  const {petition} = open;
  if (petition.status === 'collecting') return html`<p class="muted">${fill(msg('Nothing to decide now: signatures are collected until {date}.', {id: 'desk.idle.collecting'}), {date: day(petition.closesAt ?? '', petition.body.timeZone)})}</p>`;
  if (petition.dueStep) return html`<p class="muted">${msg('The next step is for others: your roles do not include it.', {id: 'desk.idle.role'})}</p>`;
  return nothing;
}

function draftLine({open, decisions, update}: DecisionView) {
  const {draftOf} = decisions.form(open);
  const onChange = ({target}: Event) => (decisions.setShared(open, (target as HTMLInputElement).checked), update());
  return html`<div class="stack tight" @change=${onChange}>
    <p class="small muted">${decisions.shared
      ? msg('No draft is kept on this computer: the text is gone when the page closes.', {id: 'desk.draft.off'})
      : msg('A draft is kept on this device for 7 days, and goes when you send.', {id: 'desk.draft.on'})}
      ${draftOf ? fill(msg('You are going on with the draft of {date}, {time}.', {id: 'desk.draft.of'}), {date: day(draftOf.toISOString(), open.petition.body.timeZone), time: hour(draftOf)}) : nothing}</p>
    ${checkField({name: 'shared', label: msg('Others use this computer: keep no draft', {id: 'desk.draft.shared'}), checked: decisions.shared})}
  </div>`;
}

const failure = ({decisions, open}: DecisionView) => {
  const {failure: why} = decisions.act;
  if (!why || decisions.form(open).faults.size > 0 || (why.code === 'stale' && decisions.changes(open).length > 0)) return nothing;
  return html`<div id="failure" tabindex="-1">${notice('warn', deskReason(why), why.retryable ? html`<p>${msg('What you typed is still here. Sending it again cannot decide twice.', {id: 'desk.kept'})}</p>` : nothing)}</div>`;
};

/** The step the official may take now, with all that follows from it above the button. */
export function decisionView(view: DecisionView): TemplateResult | typeof nothing {
  const {open, decisions, level, submit, go, update} = view;
  const form = decisions.form(open);
  const {step, faults} = form;
  const possible = open.transitions.length > 0 && (!step || open.transitions.includes(step));
  if (!possible) return html`<section class="stack">${changed(view)} ${decisions.changes(open).length > 0 ? leftover(view) : idle(view)}</section>`;
  const {busy} = decisions.act;
  const pressed = busy ? 'true' : 'false';
  const words = busy ? msg('Sending…', {id: 'form.sending'}) : buttonWords(step);
  const lines = [...faults].map(([name, fault]) => ({name, label: labelOf(name), ...fault}));
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), submit());
  const onInput = ({target}: Event) => {
    const {name, value, type} = target as HTMLInputElement;
    if (type === 'checkbox' || !name) return;
    decisions.keep(open, name as FieldName, value);
    update();
  };
  const choosing = open.transitions.includes('rejected');
  const title = stepTitle(step || 'collecting');
  return html`<form class="section stack wide" part="form" novalidate aria-label=${title} @submit=${onSubmit} @input=${onInput}>
    ${choosing ? nothing : heading(level + 1, title, 'h2', 'decision')} ${changed(view)} ${faultSummary(lines, (name) => go(name as FieldName))} ${failure(view)}
    ${choosing ? html`<div class="main-choice">${stepChoice(view)}</div>` : nothing}
    ${step === 'rejected' ? refusalFields(view) : step === 'answered' ? answerFields(view) : step === 'handed_to_appeals' ? appealFields(view) : nothing}
    ${step ? effects(view, step) : nothing}
    ${step && fieldsOf[step].length > 0 ? draftLine(view) : nothing}
    <p class="row">
      ${step === 'rejected' ? html`<button class="btn btn--danger" part="submit" aria-busy=${pressed}>${words}</button>` : html`<button class="btn" part="submit" aria-busy=${pressed}>${words}</button>`}
    </p>
  </form>`;
}

/** What was done, after it was done. */
export function doneWords(step: Step, notified: number): string {
  switch (step) {
    case 'collecting':
      return msg('The petition is published. People can sign it now.', {id: 'desk.done.publish'});
    case 'rejected':
      return msg('The petition is refused. The explanation is on its way and in public view.', {id: 'desk.done.refuse'});
    case 'under_review':
      return msg('The review has begun. The term for the answer is running.', {id: 'desk.done.review'});
    case 'answered':
      return notified
        ? counted(notified, msg('The answer is published. # signer gets it by mail.|The answer is published. # signers get it by mail.', {id: 'desk.done.answer.mailed'}))
        : msg('The answer is published.', {id: 'desk.done.answer'});
    case 'handed_to_appeals':
      return msg('The petition goes on as an appeal. The petitioner is told its number and date.', {id: 'desk.done.appeal'});
  }
}
