import {msg} from '../../../locale/msg.ts';
import {html, type TemplateResult} from 'lit/html.js';
import {now} from '../../../client/clock.ts';
import {tidyLine} from '../../../contract/fields.ts';
import type {PetitionCount} from '../../../contract/petition.ts';
import {parseRichText} from '../../../contract/rich-text-parser.ts';
import {officialAnswer} from '../../../core/official-answer.ts';
import {heading} from '../../../ui/parts.ts';
import type {AnswerDraft} from '../../../contract/answer-drafts.ts';
import {labelOf} from '../decision-fields.ts';

/** Stands where a word is missing still. */
const gap = '…';

/** The answer as everyone will see it if it is published now: the very view of the petition's page. */
export function preview(draft: AnswerDraft, petition: PetitionCount, today: string, level: number): TemplateResult {
  const {outcome, text, lang, signatory, unit, signedOn} = draft;
  const body = html`${heading(level, msg('As everyone will see it', {id: 'answering.preview'}), 'h3', 'preview')}`;
  if (!outcome || !text.trim()) {
    const missing = [...(outcome ? [] : [labelOf('outcome')]), ...(text.trim() ? [] : [labelOf('text')])];
    return html`<section class="stack tight paper" aria-labelledby="preview">
      ${body}
      <p class="muted">${msg('The answer appears here under the stamp of the body as soon as it has:', {id: 'answering.preview.empty'})}</p>
      <ul class="bullets muted">${missing.map((label) => html`<li>${label}</li>`)}</ul>
    </section>`;
  }
  const published: PetitionCount = {...petition, status: 'answered', outcome, dueStep: null, dueAt: null, late: null};
  const answer = {
    outcome,
    lang,
    text: parseRichText(text),
    signatory: tidyLine(signatory) || gap,
    unit: tidyLine(unit) || gap,
    signedOn: signedOn || today,
    publishedAt: now().toISOString(),
    late: petition.late,
  };
  return html`<section class="stack tight paper" aria-labelledby="preview">${body} ${officialAnswer(answer, published, level + 1)}</section>`;
}
