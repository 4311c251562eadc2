import {html, nothing} from 'lit/html.js';
import type {PetitionCount} from '../../contract/petition.ts';
import {canSign, ofThreshold, statusChip} from '../../core/petition-words.ts';
import {counted, inWords, number} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {heading} from '../../ui/parts.ts';

/** Said once to people who listen. */
export const similarSaid = (count: number) =>
  counted(count, msg('# similar petition was found; it stands after the title|# similar petitions were found; they stand after the title', {id: 'author.similar.said'}));

/** Who asks for the same already, and the way to sign it instead. */
export const similarList = (items: readonly PetitionCount[], level: number, href: (id: string) => string): unknown =>
  items.length === 0
    ? nothing
    : html`<section class="similar stack tight" aria-labelledby="similar">
        ${heading(level, msg('Does one of these ask for the same?', {id: 'author.similar'}), 'h3', 'similar')}
        <p class="small">${msg('Then sign it instead: signatures count for one petition.', {id: 'author.similar.text'})}</p>
        <ul>
          ${items.map((petition) => {
            const {text, lang} = inWords(petition.title);
            return html`<li>
              <p class="row">${statusChip(petition)} <span class="small muted">${number(petition.signatures)} ${ofThreshold(petition.threshold)}</span></p>
              <p><a class="link" href=${href(petition.id)} target="_blank" rel="noopener" lang=${lang}>${text}</a></p>
              <p class="small muted">${canSign(petition) ? msg('It can be signed now; it opens in a new window', {id: 'author.similar.open'}) : msg('It opens in a new window', {id: 'author.similar.window'})}</p>
            </li>`;
          })}
        </ul>
      </section>`;
