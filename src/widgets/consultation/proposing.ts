import {html, nothing, type TemplateResult} from 'lit/html.js';
import {commentLimits} from '../../contract/comment-limits.ts';
import type {Selector} from '../../contract/comments.ts';
import {provisionSource} from '../../contract/consultation-routes.ts';
import {lengthOf, tidyText} from '../../contract/fields.ts';
import {provisionWords, type Provision} from '../../contract/provisions.ts';
import type {About} from '../../core/discussion/about.ts';
import type {Quotation, Words} from '../../core/discussion/comment-draft.ts';
import {fill} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {areaField} from '../../ui/area.ts';
import {notice} from '../../ui/states.ts';
import type {Comparing} from './comparing.ts';
import {provisionName} from './provisions.ts';
import {quotation} from './quotation.ts';

interface Place {
  /** Of the backend. */
  readonly base: string;
  readonly id: string;
  /** Version, and language of the act. */
  readonly n: number;
  readonly lang: string;
  readonly provision: Provision;
  readonly comparing: () => Comparing | undefined;
  /** Takes the quotation out of the form. */
  readonly unquote: () => void;
}

/** A comment, or a proposal, which is owed an answer. */
const kinds = (prefix: string, {kind}: Words): TemplateResult => {
  const one = (value: string, words: string) => html`<label><input type="radio" name="${prefix}kind" value=${value} .checked=${value === kind} /><span>${words}</span></label>`;
  return html`<fieldset aria-describedby="${prefix}kind-hint">
    <legend class="legend">${msg('What is it?', {id: 'consult.kind'})}</legend>
    <div class="seg">${one('proposal', msg('A proposal', {id: 'consult.kind.proposal'}))} ${one('comment', msg('A comment', {id: 'consult.kind.comment'}))}</div>
    <p class="hint" id="${prefix}kind-hint">${msg('A proposal gets an answer of its own from the authority, with a reason.', {id: 'consult.kind.hint'})}</p>
  </fieldset>`;
};

/** About the consultation as a whole. */
export const aboutAll = (): About => ({
  key: ' ',
  asked: false,
  before: {kind: 'comment'},
  title: msg('What do you think?', {id: 'thread.write'}),
  textLabel: ({kind}) => (kind === 'proposal' ? msg('Your proposal', {id: 'consult.text.proposal'}) : msg('Comment', {id: 'thread.text'})),
  fields: (prefix, words) => kinds(prefix, words),
  preview: () => nothing,
  check: () => undefined,
  comment: ({kind}) => ({kind: kind ?? 'comment'}),
});

/** What is kept of the words around a quotation, in UTF-16 characters: by them the service tells one place from another. */
const around = 32;

/** Without half a character at its ends. */
const wellFormed = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');

/** The quotation as an annotation says it: its words with those around, and its place, where it still stands there. */
function selectorOf(quote: Quotation, now: string, whole: string): readonly Selector[] {
  const {exact} = quote;
  const found = now.startsWith(exact, quote.start) ? quote.start : now.indexOf(exact);
  if (found < 0) return [{type: 'TextQuoteSelector', exact}];
  // Heading and text are one to the service; people see and select the text.
  const start = whole.length - now.length + found;
  const end = start + exact.length;
  return [
    {type: 'TextQuoteSelector', exact, prefix: wellFormed(whole.slice(Math.max(start - around, 0), start)), suffix: wellFormed(whole.slice(end, end + around))},
    {type: 'TextPositionSelector', start, end},
  ];
}

/** About one provision, whose wording can be changed where it has one. */
export function aboutProvision({base, id, n, lang, provision, comparing, unquote}: Place): About {
  const now = provision.text[lang] ?? '';
  const source = base + provisionSource(id, n, provision.id);
  const whole = provisionWords(provision, lang);
  const quoted = ({quote}: Words): unknown => (quote ? quotation(quote.exact, lang) : nothing);
  const changed = ({kind, wording = now}: Words): string | undefined => {
    const proposed = tidyText(wording);
    return kind === 'proposal' && now !== '' && proposed !== tidyText(now) ? proposed : undefined;
  };
  const difference = (words: Words): unknown => {
    const proposed = changed(words);
    const tools = comparing();
    if (proposed === undefined) return nothing;
    if (!tools) return html`<p class="wording" lang=${lang} dir="auto">${proposed}</p>`;
    const pieces = tools.difference(now, proposed);
    const sentences = tools.inSentences(pieces);
    return html`<div class="proposed">${tools.inline(pieces, lang)}${sentences ? html`<p class="small muted">${fill(msg('In words: {changes}.', {id: 'consult.wording.words'}), {changes: sentences})}</p>` : nothing}</div>`;
  };
  /** A wording that was begun on another text: what it was made from, so that nobody undoes a change unknowingly. */
  const changedSince = ({from, wording = now}: Words): unknown =>
    from === undefined || tidyText(from) === tidyText(now) || tidyText(wording) === tidyText(now)
      ? nothing
      : notice('warn', msg('The draft has changed since you began to write. Then it read:', {id: 'consult.wording.since'}), html`<p class="wording" lang=${lang} dir="auto">${from}</p>`);
  return {
    key: `#${provision.id}`,
    asked: true,
    before: {kind: 'proposal', ...(now && {wording: now})},
    title: fill(msg('Your say on {provision}', {id: 'consult.write'}), {provision: provision.number || provisionName(provision, lang)}),
    textLabel: (words) =>
      changed(words) !== undefined
        ? msg('Why it should read so', {id: 'consult.text.why'})
        : words.kind === 'proposal'
          ? msg('Your proposal', {id: 'consult.text.proposal'})
          : msg('Comment', {id: 'thread.text'}),
    fields: (prefix, words, error) => html`${words.quote
      ? html`<div>${quoted(words)}<button type="button" class="link small" @click=${unquote}>${msg('Remove the quotation', {id: 'consult.unquote'})}</button></div>`
      : nothing}
    ${kinds(prefix, words)}
    ${words.kind === 'proposal' && now
      ? html`<div class="stack tight">
          ${areaField({
            name: `${prefix}wording`,
            label: msg('Change the text here, if it should read otherwise', {id: 'consult.wording.field'}),
            hint: msg('The text of the draft stays as it is; everyone sees the difference.', {id: 'consult.wording.hint'}),
            rows: 5,
            value: words.wording ?? now,
            error,
          })}
          ${changedSince(words)} ${difference(words)}
        </div>`
      : nothing}`,
    preview: (words) => html`${quoted(words)} ${difference(words)}`,
    check: (words) => (lengthOf(changed(words) ?? '') > commentLimits.wording.max ? {fault: 'too_long', limit: commentLimits.wording.max} : undefined),
    comment: (words) => {
      const wording = changed(words);
      return {kind: words.kind ?? 'comment', target: {source, ...(words.quote && {selector: selectorOf(words.quote, now, whole)})}, ...(wording !== undefined && {wording})};
    },
  };
}
