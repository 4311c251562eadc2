import type {ConsultationDraft} from '../../../contract/consultation-desk.ts';
import {consultationLimits as limits} from '../../../contract/consultation-limits.ts';
import type {ConsultationKind, DocumentRole} from '../../../contract/consultations.ts';
import {faultOfEmail, faultOfLine, faultOfText, tidyLine, tidyText} from '../../../contract/fields.ts';
import type {LangMap} from '../../../contract/http.ts';
import type {FieldProblem} from '../../../contract/problems.ts';
import {instantOf, localTime} from '../../../desk/local-time.ts';
import {isWebAddress, tidyAddress} from '../../../desk/web-address.ts';
import {language, languages} from '../../../locale/page-language.ts';
import {faultWithin, type Fault} from '../../../ui/faults.ts';

/** What is written in each language, in the order of the form. */
export const textFields = ['title', 'summary', 'text', 'affected', 'consequences'] as const;
export type TextName = (typeof textFields)[number];

export interface DocumentValues {
  readonly role: DocumentRole | '';
  readonly url: string;
  /** By language. */
  readonly title: Readonly<Record<string, string>>;
}

/** What stands in the form of an announcement. */
export interface DraftValues {
  readonly bodyId: string;
  readonly kind: ConsultationKind | '';
  readonly amends: boolean;
  /** By field and language: `title-uk`. */
  readonly texts: Readonly<Record<string, string>>;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly documents: readonly DocumentValues[];
  /** As the clocks at the body show it: `YYYY-MM-DDTHH:MM`. */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly moderation: 'pre' | 'post';
  readonly stances: boolean;
}

export const emptyDraft = (bodyId: string): DraftValues => ({
  bodyId,
  kind: '',
  amends: false,
  texts: {},
  contactName: '',
  contactEmail: '',
  contactPhone: '',
  documents: [],
  opensAt: '',
  closesAt: '',
  moderation: 'post',
  stances: false,
});

export function valuesOf(draft: ConsultationDraft, bodyId: string, timeZone: string): DraftValues {
  const {kind, amends, contact, documents, opensAt, closesAt, moderation, stances} = draft;
  const texts = Object.fromEntries(textFields.flatMap((field) => Object.entries(draft[field]).map(([lang, words]) => [`${field}-${lang}`, words])));
  return {
    bodyId,
    kind,
    amends,
    texts,
    contactName: contact.name,
    contactEmail: contact.email ?? '',
    contactPhone: contact.phone ?? '',
    documents: documents.map(({role, title, url}) => ({role, url, title})),
    opensAt: localTime(opensAt, timeZone),
    closesAt: localTime(closesAt, timeZone),
    moderation,
    stances,
  };
}

/** The languages that are asked for: the page's first, then ours, then others that are there already. */
export function languagesOf({texts}: DraftValues): readonly string[] {
  return [...new Set([language(), ...languages, ...Object.keys(texts).map((name) => name.slice(name.indexOf('-') + 1))])];
}

/** Those in which something is written; the page's where nothing is. */
export function writtenLanguages(values: DraftValues): readonly string[] {
  const written = languagesOf(values).filter((lang) => textFields.some((field) => values.texts[`${field}-${lang}`]?.trim()));
  return written.length > 0 ? written : [language()];
}

const mapOf = (texts: Readonly<Record<string, string>>, field: TextName, tidy: (text: string) => string): LangMap =>
  Object.fromEntries(Object.entries(texts).flatMap(([name, words]) => (name.startsWith(`${field}-`) && words.trim() ? [[name.slice(field.length + 1), tidy(words)]] : [])));

const filled = (map: Readonly<Record<string, string>>): LangMap => Object.fromEntries(Object.entries(map).flatMap(([lang, words]) => (words.trim() ? [[lang, tidyLine(words)]] : [])));

/** As it is sent; call it only where `faultsIn` found nothing. */
export function draftOf(values: DraftValues, timeZone: string): ConsultationDraft {
  const {kind, amends, texts, contactName, contactEmail, contactPhone, documents, opensAt, closesAt, moderation, stances} = values;
  return {
    kind: kind || 'policy',
    amends: kind === 'draft_act' && amends,
    title: mapOf(texts, 'title', tidyLine),
    summary: mapOf(texts, 'summary', tidyText),
    text: mapOf(texts, 'text', tidyText),
    affected: mapOf(texts, 'affected', tidyText),
    consequences: mapOf(texts, 'consequences', tidyText),
    contact: {name: tidyLine(contactName), email: contactEmail.trim() || null, phone: tidyLine(contactPhone) || null},
    documents: documents.map(({role, url, title}) => ({role: role || 'other', url: tidyAddress(url), title: filled(title)})),
    opensAt: instantOf(opensAt, timeZone),
    closesAt: instantOf(closesAt, timeZone),
    moderation,
    stances,
  };
}

/** What is missing or wrong, by the name of the field, in the order of the form. */
export function faultsIn(values: DraftValues): Map<string, Fault> {
  const faults = new Map<string, Fault>();
  const set = (name: string, fault: Fault | undefined) => fault && faults.set(name, fault);
  const {texts, documents, opensAt, closesAt} = values;
  if (!values.bodyId) set('bodyId', {fault: 'required'});
  if (!values.kind) set('kind', {fault: 'required'});
  for (const lang of languagesOf(values)) {
    for (const field of textFields) {
      const words = texts[`${field}-${lang}`] ?? '';
      const needed = lang === language() && (field === 'title' || field === 'summary') && !languagesOf(values).some((other) => texts[`${field}-${other}`]?.trim());
      if (!words.trim()) set(`${field}-${lang}`, needed ? {fault: 'required'} : undefined);
      else {
        const range = field === 'consequences' ? limits.affected : limits[field];
        set(`${field}-${lang}`, faultWithin((field === 'title' ? faultOfLine : faultOfText)(words, range), range));
      }
    }
  }
  if (values.contactEmail.trim()) set('contactEmail', faultWithin(faultOfEmail(values.contactEmail), {min: 0, max: 254}));
  for (const [n, {role, url, title}] of documents.entries()) {
    if (!role) set(`doc-${n}-role`, {fault: 'required'});
    if (!url.trim()) set(`doc-${n}-url`, {fault: 'required'});
    else if (!isWebAddress(url)) set(`doc-${n}-url`, {fault: 'not_text'});
    if (Object.keys(filled(title)).length === 0) set(`doc-${n}-title-${writtenLanguages(values)[0]}`, {fault: 'required'});
  }
  for (const name of ['opensAt', 'closesAt'] as const) if (!instantOf(values[name], 'UTC')) set(name, {fault: values[name] ? 'date_invalid' : 'required'});
  if (!faults.has('opensAt') && !faults.has('closesAt') && closesAt <= opensAt) set('closesAt', {fault: 'too_early'});
  return faults;
}

/** The field of the form that a field of the contract is: `title.uk`, `documents.0.url`, `contact.email`. */
export function nameOfField({field}: Pick<FieldProblem, 'field'>, values: DraftValues): string {
  const [head = '', next = '', ...rest] = field.split('.');
  const [lang = language()] = writtenLanguages(values);
  if (head === 'contact') return {name: 'contactName', email: 'contactEmail', phone: 'contactPhone'}[next] ?? 'contactName';
  if (head === 'documents') return next === '' ? 'add-document' : `doc-${next}-${rest[0] === 'title' ? `title-${rest[1] ?? lang}` : (rest[0] ?? 'url')}`;
  return (textFields as readonly string[]).includes(head) ? `${head}-${next || lang}` : head;
}
