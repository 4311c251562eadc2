import {msg} from '../../locale/msg.ts';
import {html, type TemplateResult} from 'lit/html.js';
import {now} from '../../client/clock.ts';
import {commentLimits} from '../../contract/comment-limits.ts';
import type {ModerationRow} from '../../contract/comment-moderation.ts';
import {fill, hour, inWords, number} from '../../locale/format.ts';
import {areaField} from '../../ui/area.ts';
import {errorOf, faultSummary} from '../../ui/faults.ts';
import {icon, icons} from '../../ui/icon.ts';
import {heading} from '../../ui/parts.ts';
import {selectField} from '../../ui/select.ts';
import type {CommentRowView} from './row-view.ts';
import type {HidingField} from './hiding.ts';

const labels = (): Record<HidingField, string> => ({
  ground: msg('Ground', {id: 'moderation.ground'}),
  explanation: msg('Explanation (not required)', {id: 'moderation.explanation'}),
});

/** All that follows, read before the button is pressed. */
const effects = (held: boolean, email: string) => [
  held ? msg('Nobody will see the comment but its author and moderators.', {id: 'moderation.effect.refused'}) : msg('Words and name go out of sight. Where others have answered, the place stays, with the ground.', {id: 'moderation.effect.hidden'}),
  msg('The author gets a letter with the ground and your explanation.', {id: 'moderation.effect.letter'}),
  msg('The public log of the discussion shows what was done and on what ground, without names.', {id: 'moderation.effect.log'}),
  fill(msg('The audit log records: {email}, {time}.', {id: 'moderation.effect.audit'}), {email, time: hour(now())}),
];

/** On what ground a comment is hidden, or not published. */
export function hideForm(row: ModerationRow, view: CommentRowView): TemplateResult {
  const {moderation, grounds, level, email, hide, cancel, go, update} = view;
  const {id, status} = row.comment;
  const {values, faults} = moderation.hiding(id);
  const held = status === 'held';
  const busy = moderation.act.busy && moderation.acting === id;
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), hide(row));
  const onInput = ({target}: Event) => {
    const {name, value} = target as HTMLInputElement;
    moderation.keep(row, name as HidingField, value);
    update();
  };
  const send = held ? msg('Do not publish', {id: 'moderation.refuse'}) : msg('Hide the comment', {id: 'moderation.hide'});
  return html`<form class="panel stack" part="form" novalidate aria-labelledby="hiding" @submit=${onSubmit} @input=${onInput}>
    ${heading(level + 1, held ? msg('Why is it not published?', {id: 'moderation.refuse.title'}) : msg('Why is it hidden?', {id: 'moderation.hide.title'}), 'h3', 'hiding')}
    ${faultSummary([...faults].map(([name, fault]) => ({name, label: labels()[name], ...fault})), go)}
    ${selectField({
      name: 'ground',
      label: labels().ground,
      hint: msg('Public, and told to the author', {id: 'moderation.ground.hint'}),
      required: true,
      value: values.ground,
      empty: msg('Choose', {id: 'desk.choose'}),
      error: errorOf(faults.get('ground')),
      choices: grounds.map((ground) => ({value: ground.id, label: inWords(ground.title).text, lang: inWords(ground.title).lang})),
    })}
    ${areaField({
      name: 'explanation',
      label: labels().explanation,
      hint: fill(msg('For the author alone, up to {max} characters', {id: 'moderation.explanation.hint'}), {max: number(commentLimits.note.max)}),
      rows: 3,
      value: values.explanation,
      error: errorOf(faults.get('explanation')),
    })}
    <div class="public">
      ${icon(icons.info)}
      <div>
        <p class="strong">${msg('What happens when you press', {id: 'moderation.effects'})}</p>
        <ul>${effects(held, email).map((line) => html`<li>${line}</li>`)}</ul>
      </div>
    </div>
    <p class="row">
      <button class="btn btn--danger" part="submit" aria-busy=${busy ? 'true' : 'false'}>${busy ? msg('Sending…', {id: 'form.sending'}) : send}</button>
      <button type="button" class="btn btn--secondary" @click=${() => cancel(row)}>${msg('Cancel', {id: 'moderation.cancel'})}</button>
    </p>
  </form>`;
}
