import {msg} from '../../locale/msg.ts';
import type {Obstacle} from '../../contract/consultation-desk.ts';
import type {DocumentRole} from '../../contract/consultations.ts';
import {instantWords} from '../../core/consultation-words.ts';
import {fill} from '../../locale/format.ts';
import type {OpenConsultation} from './case-controller.ts';
import type {CasePart} from './place-controller.ts';

export function partWords(part: CasePart): string {
  switch (part) {
    case 'overview':
      return msg('Overview', {id: 'conduct.part.overview'});
    case 'draft':
      return msg('Announcement', {id: 'conduct.part.draft'});
    case 'text':
      return msg('Text of the act', {id: 'conduct.part.text'});
    case 'proposals':
      return msg('Proposals', {id: 'conduct.part.proposals'});
    case 'places':
      return msg('Places', {id: 'conduct.part.places'});
    case 'report':
      return msg('Report', {id: 'conduct.part.report'});
  }
}

export function documentWords(role: DocumentRole): string {
  switch (role) {
    case 'justification':
      return msg('Justification note', {id: 'conduct.doc.justification'});
    case 'comparative_table':
      return msg('Comparative table', {id: 'conduct.doc.table'});
    case 'impact_assessment':
      return msg('Assessment of the impact', {id: 'conduct.doc.impact'});
    case 'other':
      return msg('Other document', {id: 'conduct.doc.other'});
  }
}

const inDocuments = /^documents\.(justification|comparative_table|impact_assessment|other)$/;

/** Why it cannot be announced yet, in words that say what to do. */
export function obstacleWords({field, fault}: Obstacle, open: OpenConsultation): string {
  const role = inDocuments.exec(field)?.[1] as DocumentRole | undefined;
  if (role) return fill(msg('A document is needed: {document}', {id: 'conduct.needs.document'}), {document: documentWords(role)});
  switch (field) {
    case 'affected':
      return msg('Say who is affected, and how', {id: 'conduct.needs.affected'});
    case 'consequences':
      return msg('Say what follows for people', {id: 'conduct.needs.consequences'});
    case 'contact':
      return msg('Say whom people can ask: a name, and an e-mail address or a telephone number', {id: 'conduct.needs.contact'});
    case 'versions':
      return msg('The text of the draft act is needed', {id: 'conduct.needs.text'});
    case 'closesAt':
      return fault === 'required'
        ? msg('Say until when people can write', {id: 'conduct.needs.end'})
        : fill(msg('It would close too early: the earliest end is {date}', {id: 'conduct.needs.later'}), {date: instantWords(open.earliestClose, open.consultation)});
    default:
      // A profile newer than this page.
      return fill(msg('Something is needed: {field}', {id: 'conduct.needs.other'}), {field});
  }
}

/** Where what is missing is filled in: the part of the desk, and the field in it. */
export function wayTo({field}: Obstacle): readonly [CasePart, string] {
  if (field === 'versions') return ['text', '#view-title'];
  if (field.startsWith('documents.')) return ['draft', '#add-document'];
  if (field === 'contact') return ['draft', '[name=contactName]'];
  return ['draft', `[name=${field}], [name^=${field}-]`];
}
