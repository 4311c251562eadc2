import {msg} from '../../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Failure} from '../../../client/failure.ts';
import {deskReason} from '../../../desk/desk-words.ts';
import {languageName} from '../../../locale/language-name.ts';
import {languages} from '../../../locale/page-language.ts';
import {areaField} from '../../../ui/area.ts';
import {choiceRows} from '../../../ui/choice.ts';
import {errorOf, faultSummary, type Fault} from '../../../ui/faults.ts';
import {textField} from '../../../ui/field.ts';
import {heading} from '../../../ui/parts.ts';
import {selectField} from '../../../ui/select.ts';
import {notice} from '../../../ui/states.ts';
import {effects} from '../effects.ts';
import type {Form} from '../forms.ts';
import type {DecisionValues} from './report-values.ts';

interface DecisionForm {
  readonly form: Form<DecisionValues>;
  readonly level: number;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly type: (change: Partial<DecisionValues>) => void;
  readonly decide: () => void;
  readonly go: (name: string) => void;
}

const labels = (): Record<string, string> => ({
  outcome: msg('What was decided?', {id: 'reporting.outcome'}),
  text: msg('In a few sentences', {id: 'reporting.text'}),
  lang: msg('Language', {id: 'reporting.lang'}),
  url: msg('Address of the decision', {id: 'reporting.url'}),
  decidedOn: msg('Date of the decision', {id: 'reporting.date'}),
});

const wordsOf = (name: string, fault: Fault | undefined) => (name === 'url' && fault ? msg('This is not the address of a web page. Example: https://town.example/decision', {id: 'reporting.fault.url'}) : errorOf(fault));

/** What the body decided in the end. */
export function decisionForm({form, level, busy, failure, type, decide, go}: DecisionForm): TemplateResult {
  const {value, faults} = form;
  const known = labels();
  const lines = [...faults].map(([name, fault]) => ({name, label: known[name] ?? name, words: wordsOf(name, fault), ...fault}));
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), decide());
  const onInput = ({target}: Event) => {
    const {name, value: typed} = target as HTMLInputElement;
    if (name in value) type({[name]: typed});
  };
  return html`<form class="panel stack wide" part="form" novalidate aria-labelledby="decide" @submit=${onSubmit} @input=${onInput}>
    ${heading(level + 1, msg('Publish what was decided', {id: 'reporting.decide'}), 'h3', 'decide')} ${faultSummary(lines, go)}
    ${failure && faults.size === 0 ? html`<div id="failure" tabindex="-1">${notice('warn', deskReason(failure), failure.retryable ? html`<p>${msg('What you typed is still here. Sending it again cannot happen twice.', {id: 'conduct.kept'})}</p>` : nothing)}</div>` : nothing}
    ${choiceRows({
      name: 'outcome',
      required: true,
      label: known['outcome']!,
      value: value.outcome,
      error: errorOf(faults.get('outcome')),
      choices: [
        {value: 'adopted', label: msg('Adopted as it was', {id: 'reporting.adopted'})},
        {value: 'changed', label: msg('Adopted with changes', {id: 'reporting.changed'})},
        {value: 'dropped', label: msg('Given up', {id: 'reporting.dropped'})},
      ],
    })}
    ${areaField({name: 'text', required: true, label: known['text']!, rows: 4, value: value.text, error: errorOf(faults.get('text'))})}
    ${textField({name: 'url', label: known['url']!, hint: msg('Where the decision can be read; may be left empty', {id: 'reporting.url.hint'}), value: value.url, error: wordsOf('url', faults.get('url'))})}
    <div class="halves">
      ${textField({name: 'decidedOn', required: true, type: 'date', label: known['decidedOn']!, value: value.decidedOn, error: errorOf(faults.get('decidedOn'))})}
      ${selectField({name: 'lang', label: known['lang']!, value: value.lang, choices: languages.map((tag) => ({value: tag, label: languageName(tag), lang: tag}))})}
    </div>
    ${effects([msg('Everyone sees it at the consultation. This cannot be undone.', {id: 'reporting.decide.effect'})])}
    <p class="row"><button class="btn" part="submit" aria-busy=${busy ? 'true' : 'false'}>${busy ? msg('Sending…', {id: 'form.sending'}) : msg('Publish the decision', {id: 'reporting.decide.button'})}</button></p>
  </form>`;
}
