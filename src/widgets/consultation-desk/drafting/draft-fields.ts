import {msg} from '../../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {documentRoles} from '../../../contract/consultations.ts';
import {instantWords} from '../../../core/consultation-words.ts';
import {instantOf} from '../../../desk/local-time.ts';
import {fill} from '../../../locale/format.ts';
import {languageName} from '../../../locale/language-name.ts';
import {zoneOf} from '../../../locale/zone.ts';
import {areaField} from '../../../ui/area.ts';
import {textField} from '../../../ui/field.ts';
import {icon, icons} from '../../../ui/icon.ts';
import {markupBar, markupHelp} from '../../../ui/markup-bar.ts';
import {selectField} from '../../../ui/select.ts';
import {now} from '../../../client/clock.ts';
import type {OpenConsultation} from '../case-controller.ts';
import {documentWords, obstacleWords} from '../case-words.ts';
import {writtenLanguages, type TextName} from './draft-values.ts';
import type {DraftFormView} from './draft-view.ts';
import {documentLabel, labelOf, textLabel, wordsOf} from './draft-words.ts';

/** What the law of the body still asks for, at the field where it is given. */
export function needs(open: OpenConsultation | undefined, field: string): unknown {
  const found = open?.obstacles.filter((obstacle) => obstacle.field === field || (field === 'documents' && obstacle.field.startsWith('documents.'))) ?? [];
  return found.map((obstacle) => html`<p class="needs small">${icon(icons.alert)}<span>${obstacleWords(obstacle, open!)}</span></p>`);
}

const rowsOf: Readonly<Record<TextName, number>> = {title: 1, summary: 3, text: 8, affected: 3, consequences: 3};

/** All that is written in one language. @param isFirst Whether what is missing is told here. */
export function textsIn(lang: string, isOpen: boolean, isFirst: boolean, {open, form}: DraftFormView): TemplateResult {
  const {value, faults} = form;
  const field = (name: TextName, hint?: string) => {
    const id = `${name}-${lang}`;
    const own = {name: id, label: textLabel(name), hint, required: isFirst && (name === 'title' || name === 'summary'), value: value.texts[id] ?? '', error: wordsOf(id, faults.get(id))};
    return name === 'title' ? textField(own) : areaField({...own, rows: rowsOf[name], ...(name === 'text' ? {tools: markupBar(id)} : {})});
  };
  return html`<details class="tongue" ?open=${isOpen}>
    <summary lang=${lang}>${languageName(lang)}</summary>
    <div class="stack wide">
      ${field('title')} ${field('summary', msg('What is to change, in two or three plain sentences', {id: 'drafting.summary.hint'}))}
      <div class="stack tight">${field('text')} ${isFirst ? markupHelp() : nothing}</div>
      <div class="stack tight">${field('affected')} ${isFirst ? needs(open, 'affected') : nothing}</div>
      <div class="stack tight">${field('consequences', msg('Costs, duties, what becomes easier or harder', {id: 'drafting.consequences.hint'}))} ${isFirst ? needs(open, 'consequences') : nothing}</div>
    </div>
  </details>`;
}

/** Whom people can ask. */
export function contactFields({open, form}: DraftFormView): TemplateResult {
  const {value, faults} = form;
  const field = (name: 'contactName' | 'contactEmail' | 'contactPhone', type: 'text' | 'email' = 'text') => textField({name, type, label: labelOf(name), value: value[name], error: wordsOf(name, faults.get(name))});
  return html`<fieldset class="group stack">
    <legend>${msg('Whom people can ask', {id: 'drafting.contact'})}</legend>
    ${needs(open, 'contact')} ${field('contactName')}
    <div class="halves">${field('contactEmail', 'email')} ${field('contactPhone')}</div>
  </fieldset>`;
}

/** What can be read besides. */
export function documentFields({open, form, addDocument, dropDocument}: DraftFormView): TemplateResult {
  const {value, faults} = form;
  const langs = writtenLanguages(value);
  return html`<fieldset class="group stack">
    <legend>${msg('Documents', {id: 'drafting.documents'})}</legend>
    ${needs(open, 'documents')}
    ${value.documents.length > 0
      ? html`<ol class="papers">
          ${value.documents.map(({role, url, title}, n) => {
            const [roleName, urlName] = [`doc-${n}-role`, `doc-${n}-url`];
            return html`<li>
              <div class="halves">
                ${selectField({name: roleName, required: true, label: documentLabel('role'), value: role, empty: msg('Choose', {id: 'desk.choose'}), choices: documentRoles.map((one) => ({value: one, label: documentWords(one)})), error: wordsOf(roleName, faults.get(roleName))})}
                ${textField({name: urlName, required: true, label: documentLabel('url'), value: url, error: wordsOf(urlName, faults.get(urlName))})}
              </div>
              ${langs.map((lang) => {
                const name = `doc-${n}-title-${lang}`;
                const label = langs.length > 1 ? fill(msg('{field}, {language}', {id: 'drafting.field.in'}), {field: documentLabel('title'), language: languageName(lang)}) : documentLabel('title');
                return textField({name, label, value: title[lang] ?? '', error: wordsOf(name, faults.get(name))});
              })}
              <p><button type="button" class="link" aria-label=${fill(msg('Take it out: document {n}', {id: 'drafting.document.drop.n'}), {n: n + 1})} @click=${() => dropDocument(n)}>${msg('Take it out', {id: 'drafting.document.drop'})}</button></p>
            </li>`;
          })}
        </ol>`
      : html`<p class="small muted">${msg('Documents lie on your own site; here stands where.', {id: 'drafting.documents.none'})}</p>`}
    <p><button type="button" class="btn btn--secondary btn--sm" id="add-document" @click=${addDocument}>${msg('Add a document', {id: 'drafting.document.add'})}</button></p>
  </fieldset>`;
}

/** From when until when people can write. */
export function termFields({open, form, timeZone}: DraftFormView): TemplateResult {
  const {value, faults} = form;
  // Clocks may change between now and then.
  const zone = zoneOf(instantOf(value.opensAt, timeZone) || now().toISOString(), timeZone);
  const earliest = open && fill(msg('At the earliest {date}', {id: 'drafting.closes.earliest'}), {date: instantWords(open.earliestClose, open.consultation)});
  const field = (name: 'opensAt' | 'closesAt', hint: string | undefined) => textField({name, required: true, type: 'datetime-local', label: labelOf(name), hint, value: value[name], error: wordsOf(name, faults.get(name))});
  return html`<fieldset class="group stack">
    <legend>${msg('Term', {id: 'drafting.term'})}</legend>
    <div class="halves">
      ${field('opensAt', fill(msg('By the clocks at the body ({zone})', {id: 'drafting.zone'}), {zone}))}
      <div class="stack tight">${field('closesAt', earliest)} ${needs(open, 'closesAt')}</div>
    </div>
  </fieldset>`;
}
