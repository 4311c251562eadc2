import {html, nothing} from 'lit/html.js';
import type {Comment} from '../../contract/comments.ts';
import {provisionMeant, type NamedProvision} from '../../contract/consultation-routes.ts';
import {quoteIn} from '../../contract/quote.ts';
import type {DraftVersion} from '../../contract/provisions.ts';
import {fill} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {icon, icons} from '../../ui/icon.ts';
import {richText} from '../../ui/rich-text.ts';
import type {TalkParts} from '../../ui/thread/comment.ts';
import {proposalAnswer} from '../../ui/thread/proposal.ts';
import {quotation} from './quotation.ts';
import type {Comparing} from './comparing.ts';
import {provisionName} from './provisions.ts';

export interface Said {
  /** The version that is shown. */
  readonly version: DraftVersion | undefined;
  /** Another one, as soon as it is there. */
  readonly versionOf: (n: number) => DraftVersion | undefined;
  readonly comparing: Comparing | undefined;
  readonly beside: boolean;
  readonly setBeside: (beside: boolean) => void;
  readonly timeZone: string;
  readonly level: number;
  readonly addressOf: (id: string) => string;
  /** The plain page of a version, at a provision. */
  readonly pageOf: (n: number, id: string) => string;
}

/** How a provision should read in somebody's proposal, as a difference to how it read when that was written. */
function wordingView(comment: Comment, wording: string, {versionOf, version, comparing, beside, setBeside}: Said): unknown {
  const place = provisionMeant(comment);
  const then = place && versionOf(place.version);
  const lang = (then ?? version)?.lang ?? '';
  const old = then?.provisions.find(({id}) => id === place?.provision)?.text[lang];
  if (!comparing || old === undefined) return html`<div class="proposed"><p class="small muted">${msg('Proposed wording', {id: 'consult.wording'})}</p><p class="wording" lang=${lang} dir="auto">${wording}</p></div>`;
  const pieces = comparing.difference(old, wording);
  const sentences = comparing.inSentences(pieces);
  return html`<div class="proposed">
    ${beside
      ? comparing.sideBySide(pieces, lang, {
          before: fill(msg('As it read in version {n}', {id: 'consult.wording.before'}), {n: place?.version ?? ''}),
          after: msg('Proposed wording', {id: 'consult.wording'}),
        })
      : comparing.inline(pieces, lang)}
    ${sentences ? html`<p class="small muted">${fill(msg('In words: {changes}.', {id: 'consult.wording.words'}), {changes: sentences})}</p>` : nothing}
    <div class="row">${comparing.legend()}<button type="button" class="link small" aria-pressed=${beside ? 'true' : 'false'} @click=${() => setBeside(!beside)}>${msg('Side by side', {id: 'consult.beside'})}</button></div>
  </div>`;
}

/** How a thread about one provision shows what was written for an earlier wording. */
export interface Here {
  /** Whether an official has still to confirm that it belongs there. */
  readonly isDoubtful: (id: string) => boolean;
}

/** The place was found by the service, and somebody has still to say whether it is the right one. */
const doubtfulPlace = ({version, provision}: NamedProvision, {pageOf}: Said): unknown => html`<p class="small">
  <a class="link place" href=${pageOf(version, provision)}>${fill(msg('Written about version {n}', {id: 'consult.doubtful.of'}), {n: version})}</a>
  <span class="chip is-warn">${icon(icons.clock)}${msg('An official has yet to confirm that it belongs here', {id: 'consult.doubtful'})}</span>
</p>`;

const link = (href: string, words: string) => html`<p class="small"><a class="link place" href=${href}>${words}</a></p>`;

/** Where a comment names a provision, as a link to it: in the text that is shown, else in the version for which it was written. */
function placeLink({version: n, provision: id}: NamedProvision, {version, versionOf, addressOf, pageOf}: Said): unknown {
  if (!version) return nothing;
  const named = (one: DraftVersion) => one.provisions.find((provision) => provision.id === id);
  const here = named(version);
  if (here) return link(addressOf(id), fill(msg('On {provision}', {id: 'consult.on'}), {provision: provisionName(here, version.lang)}));
  const then = versionOf(n);
  const there = then && named(then);
  return there ? link(pageOf(n, id), fill(msg('On {provision} in version {n}, not in the text shown', {id: 'consult.on.then'}), {provision: provisionName(there, then.lang), n})) : nothing;
}

/**
 * Parts of a thread with what a proposal has beside its words: the wording it proposes, above them,
 * and the authority's answer, below.
 * @param here Of a list that stands below the provision it is about.
 */
export const withProposals = (talk: TalkParts, said: Said, here?: Here): TalkParts => ({
  ...talk,
  stamp(comment) {
    const other = talk.stamp(comment);
    const place = provisionMeant(comment);
    if (!place || typeof other === 'object') return other;
    const {version, versionOf, comparing, beside} = said;
    const asksThen = comment.wording !== null || !version?.provisions.some(({id}) => id === place.provision);
    return [other, version?.n, comparing !== undefined, beside, asksThen && versionOf(place.version) !== undefined, here?.isDoubtful(comment.id)].join();
  },
  instead(comment) {
    const other = talk.instead(comment);
    const about = provisionMeant(comment);
    const quote = quoteIn(comment.target?.selector);
    const place = about && (here ? here.isDoubtful(comment.id) && doubtfulPlace(about, said) : placeLink(about, said));
    if (other !== undefined || comment.status === 'hidden' || comment.status === 'deleted' || (comment.wording === null && !place && !quote)) return other;
    return html`${place || nothing} ${quote ? quotation(quote.exact, (about && said.versionOf(about.version))?.lang ?? said.version?.lang ?? '') : nothing} ${comment.wording === null ? nothing : wordingView(comment, comment.wording, said)}
    ${richText(comment.text, Math.min(said.level + comment.depth + 1, 6), comment.lang)}`;
  },
  below(comment) {
    const {answer, depth, kind, status} = comment;
    const place = answer?.provision ? placeLink({version: answer.provision.version, provision: answer.provision.id}, said) : nothing;
    return html`${answer
      ? proposalAnswer(answer, {timeZone: said.timeZone, level: Math.min(said.level + depth + 1, 6), place})
      : kind === 'proposal' && status === 'published'
        ? html`<p class="small muted">${msg('A proposal: an answer is owed to it.', {id: 'consult.owed'})}</p>`
        : nothing}
    ${talk.below(comment)}`;
  },
});
