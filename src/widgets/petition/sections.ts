import {msg} from '../../locale/msg.ts';
import {html, nothing} from 'lit/html.js';
import {isolated} from '../../contract/bidi.ts';
import type {Petition} from '../../contract/petition.ts';
import {officialAnswer} from '../../core/official-answer.ts';
import {canSign, isReached, missing, nextClock, ofThreshold, petitionRail, statusChip} from '../../core/petition-words.ts';
import {petitionSteps, uncheckedTerms} from '../../core/step-words.ts';
import {counted, day, fill, inWords, number} from '../../locale/format.ts';
import {heading} from '../../ui/parts.ts';
import {richText} from '../../ui/rich-text.ts';
import {missingWords, notice} from '../../ui/states.ts';
import {timeline} from '../../ui/timeline.ts';
import type {GrowthPicture} from './growth-picture.ts';
import type {PetitionController} from './petition-controller.ts';

export const headSection = (petition: Petition, level: number) => {
  const title = inWords(petition.title);
  const facts = {number: petition.number, body: inWords(petition.body.name).text, author: isolated(petition.author), date: day(petition.publishedAt ?? petition.submittedAt, petition.body.timeZone, 'long')};
  return html`<header class="stack tight">
    <p class="row">${statusChip(petition)}<span class="small muted">${fill(msg('Petition No. {number} · Addressed to: {body}', {id: 'petition.meta'}), facts)}</span></p>
    <div part="title" lang=${title.lang} dir="auto">${heading(level, title.text, 'title', 'title')}</div>
    <p class="muted">
      ${petition.publishedAt
        ? fill(msg('Started by {author}. Published on {date}.', {id: 'petition.by.published'}), facts)
        : fill(msg('Started by {author}. Submitted on {date}.', {id: 'petition.by.submitted'}), facts)}
    </p>
  </header>`;
};

/** The number, the sentence, the time left; with a button that leads to the form where it is far below. */
export const countSection = (petition: Petition, toForm?: () => void) =>
  petition.publishedAt
    ? html`<div class="stack tight">
        <p><span class="n" part="count" .textContent=${number(petition.signatures)}></span> <span class="muted">${ofThreshold(petition.threshold)}</span></p>
        ${petitionRail(petition)}
        <p class="row between">
          ${canSign(petition) && !isReached(petition) ? html`<strong class="strong">${missing(petition)}</strong>` : nothing} ${nextClock(petition)}
        </p>
        ${toForm && canSign(petition) ? html`<button type="button" class="btn btn--block" @click=${toForm}>${msg('Sign the petition', {id: 'count.sign'})}</button>` : nothing}
      </div>`
    : html`<p>${nextClock(petition)}</p>`;

/** What became of it: the answer, the refusal, the appeal. */
export function outcomeSection(petition: Petition, level: number): unknown {
  const {answer, rejection, appeal} = petition;
  if (answer) return officialAnswer(answer, petition, level);
  if (rejection) {
    return notice('info', fill(msg('Refused: {ground}', {id: 'petition.refused'}), {ground: inWords(rejection.ground.title).text}), html`<p>${rejection.reason}</p>`);
  }
  if (petition.status === 'expired' || appeal) {
    return notice(
      'info',
      msg('The threshold was not reached', {id: 'petition.below'}),
      html`<p>
        ${appeal
          ? fill(msg('The text is considered as appeal No. {number}; the answer is due by {date}.', {id: 'petition.below.appeal'}), {number: appeal.number, date: day(appeal.dueOn, petition.body.timeZone, 'long')})
          : msg('The text goes on as an ordinary appeal; its number will stand here.', {id: 'petition.below.next'})}
      </p>`,
    );
  }
  return nothing;
}

export function textSection(petition: Petition, level: number): unknown {
  if (petition.rejection?.textHidden) return notice('info', msg('The text is not shown: the ground of the refusal does not allow it', {id: 'petition.hidden'}));
  const langs = Object.keys(petition.text);
  if (langs.length === 0) return nothing;
  const {lang} = inWords(Object.fromEntries(langs.map((tag) => [tag, tag])));
  return richText(petition.text[lang]!, level, lang);
}

export const stepsSection = (petition: Petition, level: number) => html`<section class="stack">
  ${heading(level, msg('What happens, and when', {id: 'petition.steps'}), 'h2')} ${timeline(petitionSteps(petition))} ${uncheckedTerms(petition)}
</section>`;

/** The picture is fetched when it comes into sight; its room is kept. */
export const growthSection = (petition: Petition, draw: GrowthPicture['draw'] | undefined, level: number): unknown =>
  petition.growth.length < 2 ? nothing : html`<figure class="stack tight growth">${draw?.(petition, level) ?? nothing}</figure>`;

export function signersSection(petition: Petition, reading: PetitionController, level: number, more: () => void): unknown {
  if (!petition.publishedAt) return nothing;
  const {visibleSigners, moreSigners, loadingSigners, signersFailure} = reading;
  return html`<section class="stack who" aria-busy=${loadingSigners ? 'true' : 'false'}>
    ${heading(level, counted(petition.signatures, msg('# person has signed|# people have signed', {id: 'petition.signers'})), 'h2')}
    ${petition.signatures === 0 && visibleSigners.length === 0 ? html`<p class="muted">${msg('Nobody has signed yet. The first signature can be yours.', {id: 'petition.signers.none'})}</p>` : nothing}
    <ol class="signers">
      ${visibleSigners.map(({name, signedOn}) => html`<li tabindex="-1"><span dir="auto">${name}</span><span class="muted small">${day(signedOn, petition.body.timeZone)}</span></li>`)}
    </ol>
    ${signersFailure ? notice('warn', missingWords(signersFailure)) : nothing}
    ${moreSigners || signersFailure
      ? html`<p><button type="button" class="btn btn--secondary btn--sm" aria-busy=${loadingSigners ? 'true' : 'false'} @click=${more}>${msg('Show more signatures', {id: 'petition.signers.more'})}</button></p>`
      : nothing}
  </section>`;
}
