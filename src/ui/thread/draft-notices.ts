import {html, nothing} from 'lit/html.js';
import {day, fill, hour} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {notice} from '../states.ts';

/** What is known of a draft on this device. */
export interface DraftState {
  /** What another tab wrote meanwhile. */
  readonly other: {readonly value: {readonly text: string}; readonly savedAt: Date} | undefined;
  /** Whether another tab sent the words, or deleted them. */
  readonly gone: boolean;
  /** When the draft was last changed that the form began with. */
  readonly foundAt: Date | undefined;
}

export interface DraftActs {
  readonly takeOther: () => void;
  readonly keepOwn: () => void;
  readonly restart: () => void;
}

const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What there is to know about the draft, in one sentence: the head of the notice, and what is said to people who listen. */
export function draftNews({other, gone, foundAt}: DraftState): string {
  if (other) return fill(msg('Another tab changed this text at {time}', {id: 'talk.other'}), {time: hour(other.savedAt)});
  if (gone) return msg('This text was sent or deleted in another tab', {id: 'talk.gone'});
  return foundAt ? fill(msg('Your draft of {date} is back', {id: 'talk.draft'}), {date: `${day(foundAt.toISOString(), here())}, ${hour(foundAt)}`}) : '';
}

const button = (words: string, press: () => void) => html`<button type="button" class="btn btn--secondary btn--sm" @click=${press}>${words}</button>`;

/** Where the text in the form comes from, and which text goes on where there are two. */
export function draftNotices(draft: DraftState, {takeOther, keepOwn, restart}: DraftActs): unknown {
  const {other, gone, foundAt} = draft;
  if (other) {
    return notice(
      'warn',
      draftNews(draft),
      html`<p>${msg('Nothing has been overwritten. Choose which text goes on here:', {id: 'talk.other.text'})}</p>
        <p class="quote" dir="auto">${other.value.text.slice(0, 120)}</p>
        <p class="row">${button(msg('Take the text from there', {id: 'talk.other.take'}), takeOther)} ${button(msg('Keep the text from here', {id: 'talk.other.keep'}), keepOwn)}</p>`,
    );
  }
  if (gone) {
    return notice(
      'warn',
      draftNews(draft),
      html`<p>${msg('It still stands here, and is not kept on the device any more.', {id: 'talk.gone.text'})}</p>
        <p class="row">${button(msg('Delete it here too', {id: 'talk.gone.drop'}), restart)} ${button(msg('Go on with it', {id: 'talk.gone.keep'}), keepOwn)}</p>`,
    );
  }
  return foundAt ? notice('info', draftNews(draft), html`<p>${button(msg('Delete it and start afresh', {id: 'talk.draft.drop'}), restart)}</p>`) : nothing;
}
