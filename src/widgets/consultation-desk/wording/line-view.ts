import {msg} from '../../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {provisionTypes, type ImportDoubt, type ProvisionType} from '../../../contract/provisions.ts';
import {fill} from '../../../locale/format.ts';
import {areaField} from '../../../ui/area.ts';
import {errorOf, type Fault} from '../../../ui/faults.ts';
import {textField} from '../../../ui/field.ts';
import {icon, icons} from '../../../ui/icon.ts';
import {selectField} from '../../../ui/select.ts';
import {provisionLine} from '../version-texts.ts';
import type {Line, LineChange} from './lines.ts';

/** What can be done with a line. */
export type LineAct = 'edit' | 'close' | 'merge' | 'split' | 'up' | 'down' | 'in' | 'out' | 'remove' | 'add';

export interface LineView {
  readonly lang: string;
  /** Whether its fields are open. */
  readonly isOpen: boolean;
  readonly change: LineChange | undefined;
  readonly can: Readonly<Record<'merge' | 'up' | 'down' | 'in' | 'out', boolean>>;
  readonly faults: ReadonlyMap<string, Fault>;
  readonly act: (act: LineAct) => void;
}

export function typeWords(type: ProvisionType): string {
  switch (type) {
    case 'part':
      return msg('Part', {id: 'wording.type.part'});
    case 'section':
      return msg('Section', {id: 'wording.type.section'});
    case 'chapter':
      return msg('Chapter', {id: 'wording.type.chapter'});
    case 'article':
      return msg('Article', {id: 'wording.type.article'});
    case 'paragraph':
      return msg('Paragraph', {id: 'wording.type.paragraph'});
    case 'point':
      return msg('Point', {id: 'wording.type.point'});
    case 'subpoint':
      return msg('Sub-point', {id: 'wording.type.subpoint'});
    case 'preamble':
      return msg('Preamble', {id: 'wording.type.preamble'});
  }
}

function doubtWords(doubt: ImportDoubt): string {
  switch (doubt) {
    case 'no_number':
      return msg('It has no number', {id: 'wording.doubt.number'});
    case 'repeated_number':
      return msg('This number is there already', {id: 'wording.doubt.repeated'});
    case 'number_skipped':
      return msg('A number before it is left out', {id: 'wording.doubt.skipped'});
    case 'very_long':
      return msg('It is too long for one provision', {id: 'wording.doubt.long'});
  }
}

function changeWords(change: LineChange): string {
  switch (change) {
    case 'added':
      return msg('New', {id: 'wording.change.added'});
    case 'changed':
      return msg('Changed', {id: 'wording.change.changed'});
    case 'moved':
      return msg('Moved', {id: 'wording.change.moved'});
    case 'same':
      return '';
  }
}

/** What a line is called in buttons and sentences. */
export const lineName = (line: Line, lang: string): string => provisionLine({...line, id: typeWords(line.type)}, lang);

const labels = (): Record<string, string> => ({
  type: msg('What is it?', {id: 'wording.field.type'}),
  number: msg('Number, as it is printed', {id: 'wording.field.number'}),
  heading: msg('Heading', {id: 'wording.field.heading'}),
  text: msg('Text', {id: 'wording.field.text'}),
});

export const fieldLabel = (name: string): string => labels()[name] ?? name;

function fields(line: Line, {lang, can, faults, act}: LineView): TemplateResult {
  const button = (what: LineAct, words: string, may = true) => (may ? html`<button type="button" class="btn btn--secondary btn--sm" id="${what}-${line.key}" @click=${() => act(what)}>${words}</button>` : nothing);
  return html`<div class="panel stack">
    <div class="halves">
      ${selectField({name: 'type', label: fieldLabel('type'), value: line.type, choices: provisionTypes.map((value) => ({value, label: typeWords(value)})), error: errorOf(faults.get('type'))})}
      ${textField({name: 'number', label: fieldLabel('number'), value: line.number, error: errorOf(faults.get('number'))})}
    </div>
    <div lang=${lang}>${textField({name: 'heading', label: fieldLabel('heading'), value: line.heading[lang] ?? '', error: errorOf(faults.get('heading'))})}</div>
    <div lang=${lang}>${areaField({name: 'text', label: fieldLabel('text'), rows: 6, value: line.text[lang] ?? '', error: errorOf(faults.get('text'))})}</div>
    <div class="row" role="group" aria-label=${msg('Place of the provision', {id: 'wording.place'})}>
      ${button('split', msg('Part the text where the cursor is', {id: 'wording.split'}))} ${button('merge', msg('Put it into the one before', {id: 'wording.merge'}), can.merge)} ${button('up', msg('Move up', {id: 'wording.up'}), can.up)}
      ${button('down', msg('Move down', {id: 'wording.down'}), can.down)} ${button('in', msg('A level deeper', {id: 'wording.in'}), can.in)} ${button('out', msg('A level higher', {id: 'wording.out'}), can.out)}
      ${button('add', msg('Add one after it', {id: 'wording.add'}))}
      <button type="button" class="btn btn--danger btn--sm" @click=${() => act('remove')}>${msg('Take it out', {id: 'wording.remove'})}</button>
    </div>
    <p><button type="button" class="link" @click=${() => act('close')}>${msg('Close the fields', {id: 'wording.close'})}</button></p>
  </div>`;
}

/** A provision in the list: its number and first words, what is new or doubtful, and its fields where they are open. */
export function lineView(line: Line, view: LineView): TemplateResult {
  const {lang, isOpen, change, act} = view;
  const name = lineName(line, lang);
  const words = change ? changeWords(change) : '';
  return html`<div class="line depth-${Math.min(line.depth, 5)}">
    <div class="line__head">
      <p id="line-${line.key}" tabindex="-1"><bdi lang=${lang}>${name}</bdi>${words ? html` <span class="chip is-accent">${words}</span>` : nothing}</p>
      ${isOpen ? nothing : html`<button type="button" class="link" id="edit-${line.key}" aria-label=${fill(msg('Change: {provision}', {id: 'wording.edit.of'}), {provision: name})} @click=${() => act('edit')}>${msg('Change', {id: 'wording.edit'})}</button>`}
    </div>
    ${(line.doubts ?? []).map((doubt) => html`<p class="needs small">${icon(icons.alert)}<span>${doubtWords(doubt)}</span></p>`)} ${isOpen ? fields(line, view) : nothing}
  </div>`;
}
