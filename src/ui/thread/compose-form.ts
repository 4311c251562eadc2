import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Stance} from '../../contract/comments.ts';
import {msg} from '../../locale/msg.ts';
import {css} from '../css.ts';
import {heading} from '../parts.ts';
import {stanceWords} from './stance.ts';

export interface ComposeForm {
  /** Before the names of its fields, so that they are unique among several forms. */
  readonly prefix: string;
  readonly level: number;
  readonly title: string;
  /** Whether the writer may take a side. */
  readonly stances: boolean;
  readonly text: string;
  readonly stance: Stance | null;
  /** Of the text; else that it is a comment. */
  readonly label?: string | undefined;
  /** Notices above the fields: of a draft, of faults. */
  readonly head?: unknown;
  /** What is wrong with the text: a line whose id is the field's and `-error`. */
  readonly error?: unknown;
  /** Buttons that format, above the text. */
  readonly tools?: unknown;
  /** Right below the text: how much is written. */
  readonly under?: unknown;
  /** The fields that follow. */
  readonly rest?: unknown;
  /** The button's words; else it leads on. */
  readonly button?: string;
  readonly busy?: boolean;
  /** What stands beside the button. */
  readonly beside?: unknown;
  /** In the place of the button, where nothing can be sent. */
  readonly foot?: unknown;
  /** Told with each change: the field's name without prefix, and what is in it. */
  readonly keep: (typed: Readonly<Record<string, string | boolean>>) => void;
  readonly submit: () => void;
}

/** Keeps every keystroke, so that no failure can lose it. */
const keeper =
  ({prefix, keep}: ComposeForm) =>
  (event: Event) => {
    const {name, value, checked, type} = event.target as HTMLInputElement;
    if (name) keep({[name.slice(prefix.length)]: type === 'checkbox' ? checked : value});
  };

function sides({prefix, stance}: ComposeForm): TemplateResult {
  const side = (value: string, words: string) =>
    html`<label><input type="radio" name="${prefix}stance" value=${value} .checked=${value === (stance ?? '')} /><span>${words}</span></label>`;
  return html`<fieldset>
    <legend class="legend">${msg('Your position', {id: 'thread.side'})}</legend>
    <div class="seg">
      ${side('support', stanceWords('support'))} ${side('oppose', stanceWords('oppose'))} ${side('', stanceWords(null))}
    </div>
  </fieldset>`;
}

/**
 * What somebody writes first: a side, a text. One template for who draws it at once and for who adds
 * the rest: else the field would be made anew, and focus lost, when that arrives under the fingers.
 */
export function composeForm(form: ComposeForm): TemplateResult {
  const {prefix, level, title, stances, text, label, head = nothing, error, tools = nothing, under = nothing, rest = nothing, button, busy = false, beside = nothing, foot, submit} = form;
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), submit());
  return html`<form class="panel stack compose" part="form" novalidate aria-labelledby="${prefix}write" @submit=${onSubmit} @input=${keeper(form)}>
    ${heading(level, title, 'h2', `${prefix}write`, true)} ${head} ${stances ? sides(form) : nothing}
    <div class="field ${error ? 'field--error' : ''}">
      <label for="${prefix}text">${label ?? msg('Comment', {id: 'thread.text'})}</label>
      ${error ?? nothing} ${tools}<textarea class="input" id="${prefix}text" name="${prefix}text" rows="4" aria-describedby=${error ? `${prefix}text-error` : nothing} aria-invalid=${error ? 'true' : nothing} .value=${text}></textarea>
      ${under}
    </div>
    ${rest}
    ${foot ?? html`<div class="row"><button class="btn" part="submit" aria-busy=${busy ? 'true' : 'false'}>${button ?? msg('Continue', {id: 'thread.write.on'})}</button> ${beside}</div>`}
  </form>`;
}

/** The form at the top, and what stands below it; one template for both who draw it, as with the form. */
export const composerPlace = (form: unknown, rest: unknown = nothing): TemplateResult => html`${form} ${rest}`;

/** The look of the fields that follow is fetched with them. */
export const composeStyles = css`
  .panel { background: var(--_surface); border: 1px solid transparent; border-radius: var(--_radius-panel); padding: 1.25em; }
  .field label { display: block; font-weight: var(--_weight-bold); line-height: 1.4; }
  .input { appearance: none; display: block; inline-size: 100%; margin: .45em 0 0; padding: .6em .8em; font: inherit; line-height: 1.55; color: var(--_text); background: var(--_bg); border: 1px solid var(--_border-strong); border-radius: var(--_radius); unicode-bidi: plaintext; }
  textarea { min-block-size: 8em; resize: vertical; }
  .h2 { font-family: var(--viche-font-heading, inherit); font-size: 1.25em; line-height: 1.3; font-weight: var(--_weight-bold); text-wrap: balance; }
  .seg { display: flex; flex-wrap: wrap; gap: .5em; }
  .seg label { position: relative; cursor: pointer; }
  .seg input { appearance: none; position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; border-radius: 2em; cursor: pointer; }
  .seg span { display: flex; align-items: center; min-block-size: var(--_target); padding: .4em 1.1em; border: 1px solid var(--_border-strong); border-radius: 2em; background: var(--_bg); color: var(--_text); font-weight: 500; }
  .seg :checked + span { background: var(--_accent); color: var(--_on-accent); border-color: var(--_accent); }
  .seg :checked + span::before { content: ''; inline-size: .35em; block-size: .7em; margin-inline: .15em .55em; border: solid currentColor; border-width: 0 2px 2px 0; rotate: 45deg; translate: 0 -.1em; }
  .legend { font-weight: var(--_weight-bold); line-height: 1.4; padding-block-end: .5em; }
  @media (forced-colors: active) {
    .panel { border-color: CanvasText; }
    .seg :checked + span { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; }
  }
`;
