import {msg} from '../../locale/msg.ts';
import {html, nothing} from 'lit/html.js';
import {moment, roleWords} from '../../desk/desk-words.ts';
import {fill, inWords} from '../../locale/format.ts';
import {notice} from '../../ui/states.ts';
import {stateWords} from './case-words.ts';
import type {DecisionView} from './decision-forms.ts';

/** What others did meanwhile; what was typed stays below. */
export function changed({open, decisions, discard}: DecisionView) {
  const entries = decisions.changes(open);
  if (entries.length === 0) return nothing;
  const zone = open.petition.body.timeZone;
  const lines = entries.map(({to, at, actorRole, title}) => {
    const who = open.log.find((entry) => entry.at === at)?.actor ?? roleWords(actorRole);
    return html`<li>${fill(msg('{when}: {state} ({who})', {id: 'case.changed.line'}), {when: moment(at, zone), state: title ? inWords(title).text : stateWords(to), who})}</li>`;
  });
  return html`<div id="changed" tabindex="-1">
    ${notice(
      'warn',
      msg('The case has changed while you were writing', {id: 'case.changed'}),
      html`<ul>${lines}</ul>
        <p>${msg('Nothing of yours was sent. What you typed is still here.', {id: 'case.changed.kept'})} <button type="button" class="link" @click=${discard}>${msg('Discard what I typed', {id: 'desk.discard'})}</button></p>`,
    )}
  </div>`;
}

/** A step that is not possible any more: its words stay to be copied. */
export function leftover({open, decisions}: DecisionView) {
  const {values} = decisions.form(open);
  const typed = values.reason ?? values.text ?? values.number;
  return typed ? html`<div class="panel"><p class="small muted">${msg('What you typed', {id: 'case.typed'})}</p><p class="typed" dir="auto">${typed}</p></div>` : nothing;
}
