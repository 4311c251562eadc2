import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {ProvisionCounts} from '../../contract/consultations.ts';
import {provisionWords, type DraftVersion, type Provision, type RemovedProvision} from '../../contract/provisions.ts';
import {counted, fill} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {icon} from '../../ui/icon.ts';
import {heading} from '../../ui/parts.ts';
import type {Rows} from '../../ui/thread/rows.ts';
import type {Comparing} from './comparing.ts';
import {wordsId} from './selected-words.ts';

export interface ProvisionsView {
  readonly version: DraftVersion;
  /** Each provision keeps its place on the page, and focus in it, when another version comes. */
  readonly rows: Rows;
  /** The version before, where the two are compared, with what compares them. */
  readonly before: DraftVersion | undefined;
  readonly comparing: Comparing | undefined;
  readonly counts: ProvisionCounts | undefined;
  /** The provision whose discussion is open, and that discussion. */
  readonly opened: string | undefined;
  readonly panel: (provision: Provision) => unknown;
  /** Of the widest parts. */
  readonly level: number;
  readonly addressOf: (id: string) => string;
  /** Opens or closes the discussion of a provision. */
  readonly open: (id: string) => void;
  /** The provision in which words are selected. */
  readonly selected: string | undefined;
  /** A pointer goes down on a button that is about the selected words. */
  readonly hold: (event: PointerEvent) => void;
  /** Takes the selected words into the form that is open. */
  readonly quote: (id: string) => void;
  /** Whether people can write now. */
  readonly writable: boolean;
}

const bubble = 'M5 5h14v10h-8l-4 4v-4H5z';

/** The longest piece of a provision's words that stands for it, in characters. */
const glimpse = 60;

/** As people say where they are: number and heading, else number and first words. */
export function provisionName({number, heading: title, text}: RemovedProvision, lang: string): string {
  const words = title[lang] ?? text[lang] ?? '';
  const short = words.length > glimpse ? `${words.slice(0, words.lastIndexOf(' ', glimpse))}…` : words;
  return [number, short].filter(Boolean).join(' ');
}

/** Wide parts have headings that people look for; points are told apart by their number alone. */
const isWide = ({type}: RemovedProvision) => type === 'part' || type === 'section' || type === 'chapter';

const changeWords = (change: Provision['change']): string => {
  switch (change) {
    case 'added':
      return msg('New in this version', {id: 'consult.change.added'});
    case 'changed':
      return msg('Changed in this version', {id: 'consult.change.changed'});
    case 'moved':
      return msg('In another place than before', {id: 'consult.change.moved'});
    default:
      return '';
  }
};

function countWords(id: string, counts: ProvisionCounts | undefined): string {
  const found = counts?.items.find(({provision}) => provision === id);
  if (!found) return '';
  const {comments, proposals} = found;
  const others = comments - proposals;
  return [
    proposals > 0 ? counted(proposals, msg('# proposal|# proposals', {id: 'stage.proposals'})) : '',
    others > 0 ? counted(others, msg('# comment|# comments', {id: 'consult.comments'})) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function words(provision: Provision, {version, before, comparing}: ProvisionsView): unknown {
  const {lang} = version;
  const old = provision.was === null ? undefined : before?.provisions.find(({id}) => id === provision.was);
  if (before && comparing && provision.change === 'changed' && old) return comparing.inline(comparing.difference(old.text[lang] ?? '', provision.text[lang] ?? ''), lang);
  if (before && comparing && provision.change === 'added') return comparing.inline([{kind: 'added', text: provisionWords({heading: {}, text: provision.text}, lang)}], lang);
  return provision.text[lang] ? html`<p class="wording" id=${wordsId(provision.id)} lang=${lang} dir="auto">${provision.text[lang]}</p>` : nothing;
}

function provisionView(provision: Provision, view: ProvisionsView): TemplateResult {
  const {id, depth, number, heading: title, change} = provision;
  const {lang} = view.version;
  const isOpen = view.opened === id;
  const told = countWords(id, view.counts);
  const quotes = view.writable && view.selected === id;
  const label = !view.writable
    ? told && msg('Read what was said', {id: 'consult.read'})
    : provision.text[lang]
      ? quotes
        ? msg('Comment on the selected words', {id: 'consult.act.quote'})
        : msg('Comment or propose a wording', {id: 'consult.act'})
      : msg('Comment on this part', {id: 'consult.act.part'});
  // Its heading leads to it: a landmark for each of a hundred would bury those of the page.
  return html`<div class="prov ${isWide(provision) ? 'is-wide' : ''} ${isOpen ? 'is-open' : ''} depth-${Math.min(depth, 3)}">
      <div class="row between">
        ${heading(Math.min(view.level + depth, 6), html`<span lang=${lang} dir="auto">${[number, title[lang]].filter(Boolean).join(' ') || msg('Introduction', {id: 'consult.preamble'})}</span>`, isWide(provision) ? 'h2' : 'h3', `h-${id}`, true)}
        ${change && change !== 'same' ? html`<span class="chip is-accent">${changeWords(change)}</span>` : nothing}
      </div>
      ${words(provision, view)}
      ${label || isOpen
        ? html`<p class="prov__foot">
            <button type="button" class="link prov__say" aria-expanded=${isOpen ? 'true' : 'false'} aria-describedby="h-${id}" @pointerdown=${view.hold} @click=${() => view.open(id)}>
              ${icon(bubble)}<span>${isOpen ? msg('Close', {id: 'consult.close'}) : label}</span>
            </button>
            ${isOpen && quotes ? html`<button type="button" class="link" @pointerdown=${view.hold} @click=${() => view.quote(id)}>${msg('Quote the selected words', {id: 'consult.act.quoted'})}</button>` : nothing}
            ${told ? html`<span class="small muted">${told}</span>` : nothing}
          </p>`
        : nothing}
    </div>
    ${isOpen ? view.panel(provision) : nothing}`;
}

/** What the version before had and this one has not. */
const removedView = (removed: readonly RemovedProvision[], {version: {lang}, comparing, level}: ProvisionsView): unknown =>
  comparing && removed.length > 0
    ? html`<section class="prov is-wide" aria-labelledby="removed">
        ${heading(level, msg('Taken out in this version', {id: 'consult.removed'}), 'h2', 'removed')}
        ${removed.map((one) => comparing.inline([{kind: 'removed', text: [one.number, one.heading[lang], one.text[lang]].filter(Boolean).join(' ')}], lang))}
      </section>`
    : nothing;

/** The draft act, provision after provision; what is said about one stands beside it, or below on a narrow page. */
export function provisionsView(view: ProvisionsView): TemplateResult {
  const drawn = view.version.provisions.map((provision) => view.rows.row(provision.id, [{}], () => provisionView(provision, view)));
  view.rows.end();
  return html`<div class="provisions ${view.opened ? 'has-panel' : ''}">${drawn} ${view.before ? removedView(view.version.removed, view) : nothing}</div>`;
}

/** Parts that have a heading, as links into the text. */
export function contentsView({version, addressOf}: Pick<ProvisionsView, 'version' | 'addressOf'>, go: (id: string) => void): unknown {
  const {lang} = version;
  const listed = version.provisions.filter((provision) => provision.heading[lang] || isWide(provision));
  if (listed.length < 2) return nothing;
  return html`<details class="contents">
    <summary>${fill(msg('Contents ({n})', {id: 'consult.contents'}), {n: listed.length})}</summary>
    <ol>
      ${listed.map(
        (provision) => html`<li class="depth-${Math.min(provision.depth, 3)}"><a class="link" lang=${lang} href=${addressOf(provision.id)} @click=${(event: Event) => (event.preventDefault(), go(provision.id))}>${provisionName(provision, lang)}</a></li>`,
      )}
    </ol>
  </details>`;
}
