import {msg} from '../../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {provisionMeant} from '../../../contract/consultation-routes.ts';
import type {ProposalRow} from '../../../contract/consultations.ts';
import type {ProvisionRef} from '../../../contract/proposals.ts';
import {quoteIn} from '../../../contract/quote.ts';
import {moment} from '../../../desk/desk-words.ts';
import {counted, fill} from '../../../locale/format.ts';
import {difference, type Piece} from '../../../ui/difference.ts';
import {inline, inSentences} from '../../../ui/difference-view.ts';
import {heading} from '../../../ui/parts.ts';
import {richText} from '../../../ui/rich-text.ts';
import {proposalAnswer} from '../../../ui/thread/proposal.ts';
import {provisionLine, type VersionTexts} from '../version-texts.ts';

export interface ProposalParts {
  readonly texts: VersionTexts;
  readonly timeZone: string;
  /** Of the heading of a proposal. */
  readonly level: number;
}

/** The provision that is meant, as it stands in the newest version. */
function place({anchor, comment}: ProposalRow, {texts}: ProposalParts): unknown {
  const written = provisionMeant(comment);
  if (!written) return html`<p class="small muted">${msg('On the whole of it', {id: 'replying.whole'})}</p>`;
  const version = texts.version(anchor?.provision ? anchor.version : written.version);
  const provision = anchor?.provision ? texts.provision(anchor.version, anchor.provision) : texts.provision(written.version, written.provision);
  if (!version || !provision) return nothing;
  const line = html`<bdi lang=${version.lang}>${provisionLine(provision, version.lang)}</bdi>`;
  if (anchor && !anchor.provision) return html`<p class="small"><span class="muted">${fill(msg('Was written on version {n}, and has no place any more:', {id: 'replying.unplaced'}), {n: written.version})}</span> ${line}</p>`;
  return html`<p class="small"><span class="muted">${msg('On:', {id: 'replying.place'})}</span> ${line}</p>`;
}

const compared = new WeakMap<ProposalRow, readonly Piece[]>();

/** Drawn at each letter of an answer, compared once. */
function piecesOf(row: ProposalRow, before: string, after: string): readonly Piece[] {
  const pieces = compared.get(row) ?? difference(before, after);
  compared.set(row, pieces);
  return pieces;
}

/** How the provision should read, against what it said when that was written. */
/** The words that it is about, as they came with it. */
function quoted({comment}: ProposalRow): unknown {
  const quote = quoteIn(comment.target?.selector);
  return quote ? html`<p class="small muted">${msg('Words that it quotes', {id: 'replying.quote'})}</p><blockquote class="wording" dir="auto">${quote.exact}</blockquote>` : nothing;
}

function wording(row: ProposalRow, {texts}: ProposalParts): unknown {
  const {comment} = row;
  if (comment.wording === null) return nothing;
  const written = provisionMeant(comment);
  const version = texts.version(written?.version);
  const before = texts.provision(written?.version, written?.provision)?.text[version?.lang ?? ''];
  if (!version || before === undefined) return html`<div class="proposed"><p class="small muted">${msg('Proposed wording', {id: 'replying.wording'})}</p><p class="wording" dir="auto">${comment.wording}</p></div>`;
  const pieces = piecesOf(row, before, comment.wording);
  const sentences = inSentences(pieces);
  return html`<div class="proposed">
    <p class="small muted">${msg('Proposed wording', {id: 'replying.wording'})}</p>
    ${inline(pieces, version.lang)} ${sentences ? html`<p class="small muted">${sentences}</p>` : nothing}
  </div>`;
}

export const nameOf = ({comment}: ProposalRow): string => comment.author || msg('Without a name', {id: 'replying.nameless'});

/** Where the act says now what was proposed, by its number and first words. */
export function placeNow(ref: ProvisionRef | null, {texts}: Pick<ProposalParts, 'texts'>): unknown {
  const version = texts.version(ref?.version);
  const provision = texts.provision(ref?.version, ref?.id);
  if (!version || !provision) return undefined;
  return html`<p class="small"><span class="muted">${msg('Where the act says so now', {id: 'replying.provision'})}:</span> <bdi lang=${version.lang}>${provisionLine(provision, version.lang)}</bdi></p>`;
}

/** Who proposes what, and what was answered so far. */
export function proposalView(row: ProposalRow, parts: ProposalParts): TemplateResult {
  const {comment, same} = row;
  const {timeZone, level} = parts;
  return html`<div class="stack tight">
    <div class="row">
      ${heading(level, html`<bdi>${nameOf(row)}</bdi>`, 'h3', `proposal-${comment.id}`, true)}
      ${comment.onBehalf ? html`<span class="small muted">${msg('on behalf of', {id: 'replying.behalf'})} <bdi>${comment.onBehalf}</bdi></span>` : nothing}
      <span class="small muted">${moment(comment.writtenAt, timeZone)}</span>
      ${comment.up ? html`<span class="small muted">${counted(comment.up, msg('# agrees|# agree', {id: 'replying.up'}))}</span>` : nothing}
    </div>
    ${place(row, parts)} ${quoted(row)} ${richText(comment.text, Math.min(level + 1, 6), comment.lang)} ${wording(row, parts)}
    ${same.count > 1 ? html`<p class="small muted">${counted(same.count - 1, msg('# more asks for the same in the same words|# more ask for the same in the same words', {id: 'replying.same'}))}</p>` : nothing}
    ${comment.answer ? proposalAnswer(comment.answer, {timeZone, level: Math.min(level + 1, 6), place: placeNow(comment.answer.provision, parts)}) : nothing}
  </div>`;
}
