import {msg} from '../locale/msg.ts';
import {html, type TemplateResult} from 'lit/html.js';
import type {Failure} from '../client/failure.ts';
import {notice} from '../ui/states.ts';
import {deskReason} from './desk-words.ts';

/** A list could not be read: why, and a way to try again. */
export const listFailed = (failure: Failure, retry: () => void): TemplateResult => html`
  <div class="stack">
    ${notice('warn', deskReason(failure))}
    <p><button type="button" class="btn btn--secondary btn--sm" part="retry" @click=${retry}>${msg('Try again', {id: 'ui.retry'})}</button></p>
  </div>`;
