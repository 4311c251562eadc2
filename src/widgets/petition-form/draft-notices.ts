import {html, nothing} from 'lit/html.js';
import {day, fill, hour} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {notice} from '../../ui/states.ts';
import type {WritingController} from './writing-controller.ts';

const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What there is to know about the draft, in one sentence: the head of the notice, and what is said to people who listen. */
export function draftNews({other, gone, draftOf}: WritingController): string {
  if (other) return fill(msg('Another tab changed this text at {time}', {id: 'author.other'}), {time: hour(other.savedAt)});
  if (gone) return msg('This text was submitted or deleted in another tab', {id: 'author.gone'});
  return draftOf ? fill(msg('Your draft of {date} is back', {id: 'author.draft'}), {date: `${day(draftOf.toISOString(), here())}, ${hour(draftOf)}`}) : '';
}

const button = (words: string, press: () => void) => html`<button type="button" class="btn btn--secondary btn--sm" @click=${press}>${words}</button>`;

/** Where the text in the form comes from, and which text goes on where there are two. */
export function draftNotices(writing: WritingController, settle: () => void): unknown {
  const {other, gone, offer, draftOf} = writing;
  const then = (act: () => void) => () => {
    act();
    settle();
  };
  if (other) {
    return notice(
      'warn',
      draftNews(writing),
      html`<p>${msg('Nothing has been overwritten. Choose which text goes on here:', {id: 'author.other.text'})}</p>
        <p class="quote" dir="auto">${other.value.title || other.value.text.slice(0, 80)}</p>
        <p class="row">
          ${button(msg('Take the text from there', {id: 'author.other.take'}), then(() => writing.takeOther()))}
          ${button(msg('Keep the text from here', {id: 'author.other.keep'}), then(() => writing.keepOwn()))}
        </p>`,
    );
  }
  if (gone) {
    return notice(
      'warn',
      draftNews(writing),
      html`<p>${msg('It still stands here, and is not kept on the device any more.', {id: 'author.gone.text'})}</p>
        <p class="row">
          ${button(msg('Delete it here too', {id: 'author.gone.drop'}), then(() => writing.restart()))}
          ${button(msg('Go on with it', {id: 'author.gone.keep'}), then(() => writing.keepOwn()))}
        </p>`,
    );
  }
  if (offer) {
    return notice(
      'warn',
      fill(msg('Put the text of petition No. {number} here?', {id: 'author.offer'}), {number: offer.number}),
      html`<p>${msg('There is another text here already.', {id: 'author.offer.text'})}</p>
        <p class="row">
          ${button(msg('Replace it', {id: 'author.offer.take'}), then(() => writing.answerOffer(true)))}
          ${button(msg('Keep what is here', {id: 'author.offer.keep'}), then(() => writing.answerOffer(false)))}
        </p>`,
    );
  }
  if (!draftOf) return nothing;
  return notice(
    'info',
    draftNews(writing),
    html`<p>${button(msg('Delete it and start afresh', {id: 'author.draft.drop'}), then(() => writing.restart()))}</p>`,
  );
}
