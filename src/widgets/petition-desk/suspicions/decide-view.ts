import {msg} from '../../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {InvalidationPreview} from '../../../contract/suspicions.ts';
import {limits} from '../../../contract/fields.ts';
import {now} from '../../../client/clock.ts';
import {deskReason} from '../../../desk/desk-words.ts';
import {counted, fill, hour, inWords, number} from '../../../locale/format.ts';
import {areaField} from '../../../ui/area.ts';
import {selectField} from '../../../ui/select.ts';
import {errorOf, faultSummary} from '../../../ui/faults.ts';
import {icon, icons} from '../../../ui/icon.ts';
import {heading} from '../../../ui/parts.ts';
import {notice} from '../../../ui/states.ts';
import type {InvalidationField} from './suspicions-controller.ts';
import type {SuspicionsView} from './inspecting.ts';

/** The dry run in words: how many go, and what is left. */
function effects({count, before, after, threshold, losesThreshold}: InvalidationPreview, email: string): string[] {
  return [
    fill(msg('{before} signatures count now; {after} are left, of {threshold} needed.', {id: 'suspicion.effect.count'}), {before: number(before), after: number(after), threshold: number(threshold)}),
    ...(losesThreshold ? [msg('The threshold is reached now and would not be any more. The petition keeps its state, and the review is owed all the same; everyone sees the number that is left.', {id: 'suspicion.effect.threshold'})] : []),
    counted(count, msg('# line leaves the public list. Its signer is told nothing.|# lines leave the public list. Their signers are told nothing.', {id: 'suspicion.effect.list'})),
    msg('Number and reason stand in the public history of the petition. Your note does not.', {id: 'suspicion.effect.public'}),
    msg('Until the review begins you can let them count again.', {id: 'suspicion.effect.back'}),
    fill(msg('The audit log records: {email}, {time}.', {id: 'suspicion.effect.log'}), {email, time: hour(now())}),
  ];
}

const labels = (): Record<InvalidationField, string> => ({
  ground: msg('Reason', {id: 'suspicion.ground'}),
  note: msg('Why, for the record', {id: 'suspicion.note'}),
});

function decide(view: SuspicionsView, counts: InvalidationPreview) {
  const {suspicions, email, level, declare, go, update} = view;
  const {data, values, faults, declaring} = suspicions;
  const lines = [...faults].map(([name, fault]) => ({name, label: labels()[name], ...fault}));
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), declare());
  const onInput = ({target}: Event) => {
    const {name, value} = target as HTMLInputElement;
    suspicions.values = {...suspicions.values, [name]: value};
    update();
  };
  return html`<form class="stack wide" part="form" novalidate aria-labelledby="counted" @submit=${onSubmit} @input=${onInput}>
    <div class="public">
      ${icon(icons.info)}
      <div>
        ${heading(level + 2, counted(counts.count, msg('# signature would no longer count|# signatures would no longer count', {id: 'suspicion.counted'})), 'strong', 'counted', true)}
        <ul>${effects(counts, email).map((words) => html`<li>${words}</li>`)}</ul>
      </div>
    </div>
    ${faultSummary(lines, go)}
    ${selectField({
      name: 'ground',
      required: true,
      label: labels().ground,
      hint: msg('Everyone sees it, with the number', {id: 'suspicion.ground.hint'}),
      error: errorOf(faults.get('ground')),
      value: values.ground,
      empty: msg('Choose the reason', {id: 'suspicion.ground.choose'}),
      choices: (data?.grounds ?? []).map(({id, title}) => ({value: id, label: inWords(title).text, lang: inWords(title).lang})),
    })}
    ${areaField({
      name: 'note',
      required: true,
      label: labels().note,
      hint: fill(msg('At least {min} characters; only officials of the body and administrators read it', {id: 'suspicion.note.hint'}), {min: limits.reason.min}),
      rows: 4,
      error: errorOf(faults.get('note')),
      value: values.note,
    })}
    <p class="row">
      <button class="btn btn--danger" part="submit" aria-busy=${declaring.busy ? 'true' : 'false'}>
        ${declaring.busy ? msg('Sending…', {id: 'form.sending'}) : counted(counts.count, msg('Declare # signature invalid|Declare # signatures invalid', {id: 'suspicion.declare'}))}
      </button>
    </p>
  </form>`;
}

/** Counts first; only what was counted can be declared invalid. */
export function decideView(view: SuspicionsView): TemplateResult {
  const {suspicions, count, level} = view;
  const {chosen, counted: counts, counting, declaring, faults} = suspicions;
  const failure = counting.failure ?? (faults.size === 0 ? declaring.failure : undefined);
  return html`<section class="section stack wide">
    ${heading(level + 1, msg('What you have chosen', {id: 'suspicion.chosen'}), 'h2')}
    ${failure ? html`<div id="failure" tabindex="-1">${notice('warn', deskReason(failure))}</div>` : nothing}
    ${chosen.isEmpty
      ? html`<p class="muted">${msg('Choose a group, or open one and choose single signatures. Nothing happens yet: they are counted first.', {id: 'suspicion.chosen.none'})}</p>`
      : counts && counts.count > 0
        ? decide(view, counts)
        : html`${counts ? html`<p id="counted" tabindex="-1">${msg('Nothing is left of what you have chosen.', {id: 'suspicion.counted.none'})}</p>` : nothing}
            <p><button type="button" class="btn btn--secondary" id="count" aria-busy=${counting.busy ? 'true' : 'false'} @click=${count}>${counting.busy ? msg('Counting…', {id: 'suspicion.counting'}) : msg('Count what would happen', {id: 'suspicion.count'})}</button></p>`}
  </section>`;
}
