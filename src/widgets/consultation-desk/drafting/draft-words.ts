import {msg} from '../../../locale/msg.ts';
import {fill} from '../../../locale/format.ts';
import {languageName} from '../../../locale/language-name.ts';
import {errorOf, type Fault} from '../../../ui/faults.ts';
import type {TextName} from './draft-values.ts';

export function textLabel(name: TextName): string {
  switch (name) {
    case 'title':
      return msg('Title', {id: 'drafting.field.title'});
    case 'summary':
      return msg('In short', {id: 'drafting.field.summary'});
    case 'text':
      return msg('In full', {id: 'drafting.field.text'});
    case 'affected':
      return msg('Who is affected, and how', {id: 'drafting.field.affected'});
    case 'consequences':
      return msg('What follows for people', {id: 'drafting.field.consequences'});
  }
}

const simple = (name: string): string => {
  switch (name) {
    case 'bodyId':
      return msg('Body that holds it', {id: 'drafting.field.body'});
    case 'kind':
      return msg('What is it about?', {id: 'drafting.field.kind'});
    case 'contactName':
      return msg('Name of a person or a unit', {id: 'drafting.field.contact'});
    case 'contactEmail':
      return msg('E-mail', {id: 'drafting.field.email'});
    case 'contactPhone':
      return msg('Telephone', {id: 'drafting.field.phone'});
    case 'opensAt':
      return msg('Opens', {id: 'conduct.fact.opens'});
    case 'closesAt':
      return msg('Closes', {id: 'conduct.fact.closes'});
    case 'moderation':
      return msg('Comments appear', {id: 'drafting.field.moderation'});
    default:
      return msg('Documents', {id: 'drafting.documents'});
  }
};

export function documentLabel(part: string): string {
  if (part === 'role') return msg('What document is it?', {id: 'drafting.document.role'});
  return part === 'url' ? msg('Address', {id: 'drafting.document.url'}) : msg('Its title', {id: 'drafting.document.title'});
}

/** What a field is called in the list of faults: with its language, and the number of its document. */
export function labelOf(name: string): string {
  const [, field, lang] = /^(title|summary|text|affected|consequences)-(.+)$/.exec(name) ?? [];
  if (field && lang) return fill(msg('{field}, {language}', {id: 'drafting.field.in'}), {field: textLabel(field as TextName), language: languageName(lang)});
  const [, n, part] = /^doc-(\d+)-(role|url|title)/.exec(name) ?? [];
  if (n && part) return fill(msg('Document {n}: {field}', {id: 'drafting.document.n'}), {n: Number(n) + 1, field: documentLabel(part)});
  return simple(name);
}

/** What is wrong, in words that fit the field. */
export function wordsOf(name: string, fault: Fault | undefined): string | undefined {
  if (!fault) return undefined;
  if (/^doc-\d+-url$/.test(name) && (fault.fault === 'not_text' || fault.fault === 'unknown_value')) return msg('This is not the address of a web page. Example: https://town.example/note.pdf', {id: 'drafting.fault.url'});
  if (name === 'closesAt' && fault.fault === 'too_early') return msg('It has to close after it opens', {id: 'drafting.fault.order'});
  return errorOf(fault);
}
