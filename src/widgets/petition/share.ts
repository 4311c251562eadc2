import {msg} from '../../locale/msg.ts';
import {html} from 'lit/html.js';
import type {Source} from '../../contract/http.ts';
import type {Petition} from '../../contract/petition.ts';
import {inWords} from '../../locale/format.ts';
import {icon} from '../../ui/icon.ts';
import {whileOnline} from '../../locale/locale.ts';

const arrow = 'M12 15V4M8 7.5L12 3.5l4 4M5 12v8h14v-8';
const printer = 'M7 9V4h10v5M4 9h16v8H4zM7 14h10v6H7z';
const brackets = 'M8.5 6.5L3 12l5.5 5.5M15.5 6.5L21 12l-5.5 5.5';

const refused = (say: (sentence: string) => void) => say(msg('The browser did not allow copying. The address is in the link below.', {id: 'petition.copy.refused'}));

/** Copies, or says that the browser did not let us. */
async function copy(text: string, done: string, say: (sentence: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    refused(say);
  }
}

async function share(petition: Petition, say: (sentence: string) => void): Promise<void> {
  try {
    return await navigator.share({title: inWords(petition.title).text, url: petition.url});
  } catch (error) {
    // Closing the system's share sheet is a choice, not a failure; many desktop browsers have none.
    if ((error as Error).name === 'AbortError') return;
  }
  await copy(petition.url, msg('The address has been copied', {id: 'petition.share.copied'}), say);
}

/** What only editors and people with a printer need; fetched when somebody presses one of the two buttons. */
const more = () => whileOnline(() => import('./sheet.ts'));

/** Fetches the picture of the address for a sheet of paper; where it does not arrive, the address in words is on it all the same. */
const printSheet = ({target}: Event, petition: Petition) => more().then((sheet) => sheet.printSheet(target as Element, petition), () => print());

/** Pass it on: by the system's own sharing, on paper, or as a counter on another site. On paper its address stands here. */
export const shareSection = (petition: Petition, source: Source | undefined, say: (sentence: string) => void) => html`
  <div class="share">
    <button type="button" class="btn btn--quiet btn--sm" @click=${() => void share(petition, say)}>${icon(arrow)}${msg('Share', {id: 'petition.share'})}</button>
    <button type="button" class="btn btn--quiet btn--sm" @click=${(event: Event) => void printSheet(event, petition)}>${icon(printer)}${msg('Print', {id: 'petition.print'})}</button>
    <button type="button" class="btn btn--quiet btn--sm" @click=${() => void more().then(({snippet}) => copy(snippet(petition, source?.base ?? ''), msg('The embed code has been copied', {id: 'petition.embed.copied'}), say), () => refused(say))}>
      ${icon(brackets)}${msg('Copy embed code', {id: 'petition.embed'})}
    </button>
    <a class="link" href=${petition.url}>${msg('Link to this petition', {id: 'petition.link'})}</a>
    <slot class="on-paper" name="qr"></slot>
  </div>`;
