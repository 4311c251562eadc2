import {msg} from '../../../locale/msg.ts';
import {parseRichText} from '../../../contract/rich-text-parser.ts';
import type {Consultation} from '../../../contract/consultations.ts';
import {localTime} from '../../../desk/local-time.ts';
import {fill} from '../../../locale/format.ts';
import {languageName} from '../../../locale/language-name.ts';
import type {OpenConsultation} from '../case-controller.ts';
import {documentWords} from '../case-words.ts';
import {emptyDraft, textFields, writtenLanguages, type DraftValues, type TextName} from '../drafting/draft-values.ts';
import {labelOf} from '../drafting/draft-words.ts';
import type {Doing} from '../ended.ts';
import type {Leftover} from '../ended-controller.ts';
import type {AnswerValues} from '../replying/answer-values.ts';
import type {DecisionValues, SummaryValues} from '../reporting/report-values.ts';
import type {StepValues} from '../step-values.ts';
import {lineName} from '../wording/line-view.ts';
import type {TextValues} from '../wording/text-values.ts';

/** What the form was for. */
export function formWords(doing: Doing): string {
  switch (doing) {
    case 'draft':
      return msg('What you typed into the announcement', {id: 'conduct.left.draft'});
    case 'text':
      return msg('What you made of the text', {id: 'conduct.left.text'});
    case 'extend':
      return msg('Your notice of more time', {id: 'conduct.left.extend'});
    case 'close':
      return msg('Your reason to close it', {id: 'conduct.left.close'});
    case 'answers':
      return msg('Your answer', {id: 'conduct.left.answer'});
    case 'summary':
      return msg('What you typed for the report', {id: 'conduct.left.summary'});
    case 'decision':
      return msg('What you typed about the decision', {id: 'conduct.left.decision'});
    case 'places':
      return '';
  }
}

const block = (label: string, words: string | null | undefined): readonly string[] => (words?.trim() ? [`${label}\n${words.trim()}`] : []);

/** Whether everyone reads it so already. */
function isPublic(consultation: Consultation, field: TextName, lang: string, words: string): boolean {
  if (field === 'text') return JSON.stringify(parseRichText(words)) === JSON.stringify(consultation.text[lang]);
  return words.trim() === consultation[field][lang];
}

/** What was kept on the device by an earlier release may lack a field that is new since. */
type Kept<Value> = Partial<Value>;

/** Of an announcement what differs from the one that is public. Choices are left out: they are no words. */
function draftText(typed: Kept<DraftValues>, {consultation}: OpenConsultation): readonly string[] {
  const values = {...emptyDraft(consultation.body.id), ...typed};
  const {texts, contactName, contactEmail, contactPhone, documents, opensAt, closesAt} = values;
  const {contact, body} = consultation;
  const differing = (name: string, words: string, known: string | null) => (words === (known ?? '') ? [] : block(labelOf(name), words));
  const known = new Set(consultation.documents.map(({url}) => url));
  return [
    ...writtenLanguages(values).flatMap((lang) =>
      textFields.flatMap((field) => {
        const words = texts[`${field}-${lang}`] ?? '';
        return isPublic(consultation, field, lang, words) ? [] : block(labelOf(`${field}-${lang}`), words);
      }),
    ),
    ...differing('contactName', contactName, contact.name),
    ...differing('contactEmail', contactEmail, contact.email),
    ...differing('contactPhone', contactPhone, contact.phone),
    ...documents.flatMap(({role, url, title}) => (known.has(url) ? [] : block(role ? documentWords(role) : labelOf('documents'), [...Object.values(title ?? {}), url].join('\n')))),
    ...differing('opensAt', opensAt, localTime(consultation.opensAt, body.timeZone)),
    ...differing('closesAt', closesAt, localTime(consultation.closesAt, body.timeZone)),
  ];
}

/** The whole text, so that it can be pasted anew somewhere. */
const actText = ({lines = [], lang = '', pasted = '', note}: Kept<TextValues>): readonly string[] => [
  ...block(msg('What is new in this version', {id: 'wording.note'}), note),
  ...(lines.length === 0 ? [pasted] : lines.map((line) => [[line.number, line.heading[lang]].filter(Boolean).join(' ') || lineName(line, lang), line.text[lang]].filter(Boolean).join('\n'))),
];

const summaryText = (values: SummaryValues): readonly string[] => Object.entries(values).flatMap(([name, words]) => block(languageName(name.slice('summary-'.length)), words));

function blocksOf({doing, value}: Leftover, open: OpenConsultation): readonly string[] {
  switch (doing) {
    case 'draft':
      return draftText(value as Kept<DraftValues>, open);
    case 'text':
      return actText(value as Kept<TextValues>);
    case 'extend': {
      const {reason = '', closesAt} = value as Kept<StepValues>;
      return [reason, ...(closesAt ? [fill(msg('New end: {date}', {id: 'conduct.left.end'}), {date: closesAt.replace('T', ' ')})] : [])];
    }
    case 'close':
      return [(value as Kept<StepValues>).reason ?? ''];
    case 'answers':
      return [(value as Kept<AnswerValues>).reason ?? ''];
    case 'summary':
      return summaryText(value as SummaryValues);
    case 'decision': {
      const {text = '', url = ''} = value as Kept<DecisionValues>;
      return [text, url];
    }
    case 'places':
      return [];
  }
}

/** What was typed, as plain text that can be pasted elsewhere. */
export const leftoverText = (one: Leftover, open: OpenConsultation): string =>
  blocksOf(one, open)
    .filter((words) => words.trim())
    .join('\n\n');
