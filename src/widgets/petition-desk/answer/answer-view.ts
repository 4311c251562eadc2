import {html, type TemplateResult} from 'lit/html.js';
import {outcomeField, signatureFields, textArea} from './answer-fields.ts';
import type {AnsweringView} from './answering.ts';
import {conflictView} from './conflict-view.ts';
import {asideView, deviceLine, origin, savingLine} from './draft-view.ts';
import {preview} from './preview.ts';
import {draftOf} from './values.ts';

/** All of an answer that is being written: the shared draft, its fields, and what everyone will see. */
export function answerView(view: AnsweringView): TemplateResult {
  const {draft, open, decisions, level} = view;
  if (!draft.kept && !draft.unread && !draft.theirs) return html`<span class="sk answer-size" aria-hidden="true"></span>`;
  return html`${origin(view)}
    <div class="editor">
      <div class="stack wide">
        ${outcomeField(view)}
        <div class="stack tight">${textArea(view)} ${savingLine(view)}</div>
        ${conflictView(view)} ${asideView(view)} ${signatureFields(view)} ${deviceLine(view)}
      </div>
      ${preview(draftOf(decisions.form(open).values), open.petition, decisions.today(open), level + 2)}
    </div>`;
}
