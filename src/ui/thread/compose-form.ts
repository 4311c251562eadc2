import {html, nothing, type TemplateResult} from 'lit/html.js';
import {msg} from '../../locale/msg.ts';
import {css} from '../css.ts';
import {heading} from '../parts.ts';

export interface ComposeForm {
  /** Before the names of its fields, so that they are unique among several forms. */
  readonly prefix: string;
  readonly level: number;
  readonly title: string;
  readonly text: string;
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

/**
 * What somebody writes first: a text. One template for who draws it at once and for who adds
 * the rest: else the field would be made anew, and focus lost, when that arrives under the fingers.
 */
export function composeForm(form: ComposeForm): TemplateResult {
  const {prefix, level, title, text, label, head = nothing, error, tools = nothing, under = nothing, rest = nothing, button, busy = false, beside = nothing, foot, submit} = form;
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), submit());
  return html`<form class="panel stack compose" part="form" novalidate aria-labelledby="${prefix}write" @submit=${onSubmit} @input=${keeper(form)}>
    ${heading(level, title, 'h2', `${prefix}write`, true)} ${head}
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
  @media (forced-colors: active) {
    .panel { border-color: CanvasText; }
  }
`;
