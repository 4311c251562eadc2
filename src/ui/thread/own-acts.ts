import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {HeldFor} from '../../contract/comments.ts';
import {fill} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {icon, icons} from '../icon.ts';
import {actButton, type ActsRow} from './acts.ts';
import {hourIn} from './hour-in.ts';
import type {Clock} from './when.ts';

/** Of one's own comment that nobody else sees yet: why. */
export const heldMark = (heldFor: HeldFor | null | undefined): TemplateResult =>
  html`<span class="chip is-warn">${icon(icons.clock)}${heldFor === 'words' ? msg('Waits for a moderator, nobody else sees it yet', {id: 'talk.waits'}) : msg('Waits for a moderator, as all comments here', {id: 'talk.waits.all'})}</span>`;

/** Why there are no buttons to vote with. */
export const noOwnVote = (): TemplateResult => html`<span class="small muted">${msg('Nobody votes on a comment of their own', {id: 'talk.own.vote'})}</span>`;

/** What an author can do: change it for a while, delete it at any time; what an authority has to answer only as long as it can be changed. */
export function ownActs(row: Pick<ActsRow, 'comment' | 'opened' | 'press'> & Clock): TemplateResult {
  const {comment, timeZone, now} = row;
  const until = comment.own?.editableUntil;
  const editable = until && now.getTime() < Date.parse(until);
  return html`${editable ? actButton('edit', row, html`${msg('Change', {id: 'talk.edit'})} <span class="muted">${fill(msg('until {time}', {id: 'talk.edit.until'}), {time: hourIn(until, timeZone)})}</span>`) : nothing}
  ${editable || comment.kind === 'comment' ? actButton('delete', row, msg('Delete', {id: 'talk.delete'})) : nothing}`;
}
