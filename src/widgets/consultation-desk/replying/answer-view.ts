import {msg} from '../../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {now} from '../../../client/clock.ts';
import type {Failure} from '../../../client/failure.ts';
import type {ProposalRow} from '../../../contract/consultations.ts';
import {proposalOutcomes, type ProposalOutcome} from '../../../contract/proposals.ts';
import type {DraftVersion} from '../../../contract/provisions.ts';
import {parseRichText, plainText} from '../../../contract/rich-text-parser.ts';
import {deskReason, moment} from '../../../desk/desk-words.ts';
import {counted, fill} from '../../../locale/format.ts';
import {languageName} from '../../../locale/language-name.ts';
import {languages} from '../../../locale/page-language.ts';
import {areaField} from '../../../ui/area.ts';
import {choiceRows} from '../../../ui/choice.ts';
import {difference, type Piece} from '../../../ui/difference.ts';
import {inline} from '../../../ui/difference-view.ts';
import {errorOf, faultSummary} from '../../../ui/faults.ts';
import {checkField, textField} from '../../../ui/field.ts';
import {markupBar, markupHelp} from '../../../ui/markup-bar.ts';
import {heading} from '../../../ui/parts.ts';
import {selectField} from '../../../ui/select.ts';
import {notice} from '../../../ui/states.ts';
import {outcomeWords} from '../../../ui/thread/outcome-words.ts';
import {proposalAnswer} from '../../../ui/thread/proposal.ts';
import {effects} from '../effects.ts';
import type {Form} from '../forms.ts';
import {provisionLine} from '../version-texts.ts';
import type {AnswerValues} from './answer-values.ts';
import {newsWords, type News} from './news.ts';
import {placeNow, proposalView, type ProposalParts} from './proposal-view.ts';

interface AnswerView extends ProposalParts {
  readonly rows: readonly ProposalRow[];
  readonly form: Form<AnswerValues>;
  /** The newest public version of the act, where there is one. */
  readonly version: DraftVersion | undefined;
  /** What has become of the proposals since they were read. */
  readonly news: readonly News[];
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly shared: boolean;
  readonly share: (shared: boolean) => void;
  readonly type: (change: Partial<AnswerValues>) => void;
  readonly send: () => void;
  readonly back: () => void;
  readonly discard: () => void;
  readonly go: (name: string) => void;
}

function hintOf(outcome: ProposalOutcome): string {
  switch (outcome) {
    case 'accepted':
      return msg('say where the text says so now', {id: 'replying.accepted.hint'});
    case 'partly':
      return msg('say which part, and why not the rest', {id: 'replying.partly.hint'});
    case 'rejected':
      return msg('say why, by the matter itself', {id: 'replying.rejected.hint'});
    case 'out_of_scope':
      return msg('say where it belongs', {id: 'replying.out.hint'});
    case 'noted':
      return msg('nothing was asked that could be put into the text', {id: 'replying.noted.hint'});
  }
}

const labels = (): Record<string, string> => ({
  outcome: msg('What becomes of it?', {id: 'replying.outcome'}),
  reason: msg('Reason', {id: 'replying.reason'}),
  unit: msg('Who answers', {id: 'replying.unit'}),
  lang: msg('Language of the answer', {id: 'replying.lang'}),
  provision: msg('Where the act says so now', {id: 'replying.provision'}),
});

/** What others did meanwhile; what was typed stays below. */
function news({news: all, rows}: AnswerView): unknown {
  const [first, ...others] = all;
  if (!first) return nothing;
  const title = others.length > 0 ? msg('The proposals are not as you have read them', {id: 'replying.news'}) : newsWords(first);
  const kept =
    rows.length > 0
      ? msg('Above stands what there is to answer now. Nothing of yours was sent; what you typed is still here.', {id: 'replying.news.kept'})
      : msg('There is nothing to answer now. Nothing of yours was sent; what you typed stands below, to be copied.', {id: 'replying.news.left'});
  return html`<div id="changed" tabindex="-1">
    ${notice('warn', title, html`${others.length > 0 ? html`<ul>${all.map((one) => html`<li>${newsWords(one)}</li>`)}</ul>` : nothing}<p>${kept}</p>`)}
  </div>`;
}

const compared = new WeakMap<News, readonly (readonly Piece[])[]>();

/** What its author has changed of it, in the reason and in the wording; compared once, drawn at each letter of an answer. */
function changes({comment}: ProposalRow, all: readonly News[]): unknown {
  const edited = all.find(({fate, before}) => fate === 'edited' && before.comment.id === comment.id);
  if (!edited) return nothing;
  const pairs = [[plainText(edited.before.comment.text), plainText(comment.text)], [edited.before.comment.wording ?? '', comment.wording ?? '']] as const;
  const pieces = compared.get(edited) ?? pairs.flatMap(([before, after]) => (before === after ? [] : [difference(before, after)]));
  compared.set(edited, pieces);
  // Only marks differ, which a comparison of words does not show.
  if (pieces.length === 0) return nothing;
  return html`<div class="proposed"><p class="small muted">${msg('What has changed since you read it', {id: 'replying.news.changes'})}</p>${pieces.map((one) => inline(one, comment.lang))}</div>`;
}

/** What was typed for proposals that have gone. */
const leftover = ({form: {value}, discard}: AnswerView): unknown =>
  value.reason.trim()
    ? html`<div class="field left">
        <label for="left">${msg('Your answer', {id: 'conduct.left.answer'})}</label>
        <textarea class="input" id="left" name="left" readonly dir="auto" rows="6" .value=${value.reason}></textarea>
        <p><button type="button" class="link" @click=${discard}>${msg('Discard what I typed', {id: 'desk.discard'})}</button></p>
      </div>`
    : nothing;

function fields({form: {value, faults}, version}: AnswerView): TemplateResult {
  const known = labels();
  return html`${choiceRows({
      name: 'outcome',
      required: true,
      label: known['outcome']!,
      value: value.outcome,
      error: errorOf(faults.get('outcome')),
      choices: proposalOutcomes.map((outcome) => ({value: outcome, label: outcomeWords(outcome), hint: hintOf(outcome)})),
    })}
    <div class="stack tight">
      ${areaField({name: 'reason', required: true, label: known['reason']!, hint: msg('Plain words for whoever proposed it', {id: 'replying.reason.hint'}), rows: 6, tools: markupBar('reason'), value: value.reason, error: errorOf(faults.get('reason'))})}
      ${markupHelp()}
    </div>
    ${version
      ? selectField({
          name: 'provision',
          label: known['provision']!,
          hint: fill(msg('In version {n}; leave it empty where it says so nowhere', {id: 'replying.provision.hint'}), {n: version.n}),
          value: value.provision,
          empty: msg('Nowhere', {id: 'replying.provision.none'}),
          error: errorOf(faults.get('provision')),
          choices: version.provisions.map((one) => ({value: one.id, label: provisionLine(one, version.lang), lang: version.lang})),
        })
      : nothing}
    <div class="halves">
      ${textField({name: 'unit', required: true, label: known['unit']!, hint: msg('A unit of the body', {id: 'replying.unit.hint'}), value: value.unit, error: errorOf(faults.get('unit'))})}
      ${selectField({name: 'lang', label: known['lang']!, hint: msg('The language it is written in', {id: 'replying.lang.hint'}), value: value.lang, choices: languages.map((tag) => ({value: tag, label: languageName(tag), lang: tag}))})}
    </div>`;
}

/** The answer as everyone will see it. */
function preview({form: {value}, rows, timeZone, level, version, texts}: AnswerView): unknown {
  if (!value.outcome || !value.reason.trim()) return nothing;
  const {outcome, lang, unit, reason} = value;
  const provision = version && value.provision ? {version: version.n, id: value.provision} : null;
  return html`<section class="stack tight" aria-labelledby="preview">
    ${heading(level, msg('As everyone will see it', {id: 'replying.preview'}), 'h3', 'preview')}
    ${proposalAnswer({outcome, lang, unit: unit.trim() || '…', reason: parseRichText(reason), provision, answeredAt: now().toISOString(), together: rows.length}, {timeZone, level: Math.min(level + 1, 6), place: placeNow(provision, {texts})})}
  </section>`;
}

function deviceLine({form: {draftOf}, shared, share, timeZone}: AnswerView): TemplateResult {
  const onChange = (event: Event) => (event.stopPropagation(), share((event.target as HTMLInputElement).checked));
  return html`<div class="stack tight" @change=${onChange}>
    <p class="small muted">${shared ? msg('No draft is kept on this computer: the text is gone when the page closes.', {id: 'replying.draft.off'}) : msg('A draft is kept on this device for 7 days, and goes when you send.', {id: 'replying.draft'})}
      ${draftOf ? fill(msg('You are going on with the draft of {when}.', {id: 'replying.draft.of'}), {when: moment(draftOf.toISOString(), timeZone)}) : nothing}</p>
    ${checkField({name: 'shared', label: msg('Others use this computer: keep no draft', {id: 'replying.draft.shared'}), checked: shared})}
  </div>`;
}

/** One proposal or several, and the one answer to them. */
export function answerView(view: AnswerView): TemplateResult {
  const {rows, form, level, busy, failure, type, send, back, discard, go} = view;
  const {faults, basis, value} = form;
  const n = rows.length;
  const again = rows.some(({comment}) => comment.answer !== null);
  const title = counted(n || view.news.length, msg('Answer to # proposal|Answer to # proposals', {id: 'replying.form'}));
  const lines = [...faults].map(([name, fault]) => ({name, label: labels()[name] ?? name, ...fault}));
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), send());
  const onInput = ({target}: Event) => {
    const {name, value: typed} = target as HTMLInputElement;
    if (name in value) type({[name]: typed});
  };
  return html`<section class="stack wide narrow" aria-labelledby="view-title">
    <p><button type="button" class="btn btn--secondary btn--sm" @click=${back}>${msg('Back to the proposals', {id: 'replying.back'})}</button></p>
    ${heading(level - 1, title, 'h2', 'view-title', true)}
    ${n === 0 ? nothing : html`<ul class="said-list">${rows.map((row) => html`<li><article class="stack" aria-labelledby="proposal-${row.comment.id}">${proposalView(row, view)} ${changes(row, view.news)}</article></li>`)}</ul>`}
    ${n === 0
      ? html`${news(view)} ${leftover(view)}`
      : html`<form class="panel stack wide" part="form" novalidate aria-label=${title} @submit=${onSubmit} @input=${onInput}>
          ${news(view)} ${faultSummary(lines, go)}
          ${failure && faults.size === 0 && view.news.length === 0 ? html`<div id="failure" tabindex="-1">${notice('warn', deskReason(failure), failure.retryable ? html`<p>${msg('What you typed is still here. Sending it again cannot happen twice.', {id: 'conduct.kept'})}</p>` : nothing)}</div>` : nothing}
          ${fields(view)} ${preview(view)}
          ${effects([
            counted(n, msg('Whoever proposed it gets a letter.|All # who proposed it get a letter.', {id: 'replying.effect.letter'})),
            msg('Everyone sees the answer under the proposal at once, and later in the report.', {id: 'replying.effect.public'}),
            again ? msg('It takes the place of the earlier answer, which stays in the log.', {id: 'replying.effect.again'}) : msg('It can be answered anew until the report is published; the log keeps what was said first.', {id: 'replying.effect.anew'}),
          ])}
          ${deviceLine(view)}
          <p class="row">
            <button class="btn" part="submit" aria-busy=${busy ? 'true' : 'false'}>${busy ? msg('Sending…', {id: 'form.sending'}) : msg('Publish the answer', {id: 'replying.send'})}</button>
            ${basis === undefined ? nothing : html`<button type="button" class="link" @click=${discard}>${msg('Discard what I typed', {id: 'desk.discard'})}</button>`}
          </p>
        </form>`}
  </section>`;
}
