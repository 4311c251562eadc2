import {msg} from '../../locale/msg.ts';
import {html, nothing} from 'lit/html.js';
import {moment} from '../../desk/desk-words.ts';
import {fill} from '../../locale/format.ts';
import {notice} from '../../ui/states.ts';
import type {OpenConsultation} from './case-controller.ts';
import type {Form} from './forms.ts';

/** A colleague has saved meanwhile; what was typed stays. @param email Of who sits here. */
export function changedView(open: OpenConsultation | undefined, form: Form<object>, email: string, discard: () => void): unknown {
  if (!open || form.basis === undefined || open.revision <= form.basis) return nothing;
  // One's own acts change nothing for one's own forms; but there may be two windows of one person.
  const last = open.log.find(({actor}) => actor !== null && actor !== email) ?? open.log.find(({actor}) => actor !== null);
  const when = last ? fill(msg('{who} saved it: {when}.', {id: 'conduct.changed.who'}), {who: last.actor ?? '', when: moment(last.at, open.consultation.body.timeZone)}) : '';
  return html`<div id="changed" tabindex="-1">
    ${notice(
      'warn',
      msg('The consultation has changed while you were writing', {id: 'conduct.changed'}),
      html`<p>${when} ${msg('Nothing of yours was sent. What you typed is still here, and saving puts it in the place of what is there now.', {id: 'conduct.changed.kept'})}</p>
        <p><button type="button" class="link" @click=${discard}>${msg('Discard what I typed', {id: 'desk.discard'})}</button></p>`,
    )}
  </div>`;
}
