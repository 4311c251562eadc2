import {msg} from '../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {PetitionCount, PetitionStatus} from '../../contract/petition.ts';
import {nextClock, ofThreshold, petitionRail, statusChip} from '../../core/petition-words.ts';
import {day, fill, inWords, number} from '../../locale/format.ts';
import {heading} from '../../ui/parts.ts';

interface Row {
  readonly level: number;
  readonly href: string;
  /** Whether it has to be said to whom a petition is addressed. */
  readonly manyBodies: boolean;
  /** Somebody leaves for its page. */
  readonly open: () => void;
}

/** When it came to its end; nothing where it has not. */
function ended({status, since, body}: PetitionCount): string {
  const words: Partial<Record<PetitionStatus, string>> = {
    answered: msg('Answered on {date}', {id: 'list.ended.answered'}),
    rejected: msg('Refused on {date}', {id: 'list.ended.rejected'}),
    expired: msg('Collection ended on {date}', {id: 'list.ended.expired'}),
    handed_to_appeals: msg('Passed on as an appeal on {date}', {id: 'list.ended.appeal'}),
  };
  return since ? fill(words[status] ?? '', {date: day(since, body.timeZone, 'long')}) : '';
}

const about = ({number: registered, body}: PetitionCount, manyBodies: boolean) =>
  fill(manyBodies ? msg('{body} · No. {number}', {id: 'list.about.body'}) : msg('No. {number}', {id: 'list.about'}), {body: inWords(body.name).text, number: registered});

/** What is asked, how it stands, how many have signed, and what happens when. */
export function petitionRow(petition: PetitionCount, {level, href, manyBodies, open}: Row): TemplateResult {
  const {text, lang} = inWords(petition.title);
  const clock = nextClock(petition);
  return html`<li class="item">
    <div>
      ${heading(level, html`<a class="link" part="title" id="p-${petition.id}" href=${href} lang=${lang} @click=${open}>${text}</a>`, 'h3')}
      <p class="row about">${statusChip(petition)}<span class="small muted">${about(petition, manyBodies)}</span></p>
    </div>
    <div class="stands">
      ${petition.publishedAt
        ? html`<p><span class="n" part="count" .textContent=${number(petition.signatures)}></span> <span class="small muted">${ofThreshold(petition.threshold)}</span></p>
            ${petitionRail(petition)}`
        : nothing}
      <p>${clock === nothing ? html`<span class="small muted">${ended(petition)}</span>` : clock}</p>
    </div>
  </li>`;
}

/** Of the size of a petition in the list. */
export const waitingRow = html`<li class="item waiting">
  <div><span class="sk"></span><span class="sk"></span></div>
  <div><span class="sk"></span><span class="sk"></span></div>
</li>`;
