import {msg} from '../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Session} from '../contract/desk.ts';

/** A part of the desk, and what it is called. */
export interface DeskTab<View extends string> {
  readonly view: View;
  readonly words: string;
}

interface TopBar<View extends string> {
  readonly session: Session;
  readonly view: View;
  /** Those that are for this person. */
  readonly tabs: ReadonlyArray<DeskTab<View>>;
  readonly show: (view: View) => void;
  readonly signOut: () => void;
}

/** Who sits at the desk, and the ways to its parts where there is more than one. */
export function topBar<View extends string>({session, view, tabs, show, signOut}: TopBar<View>): TemplateResult {
  const tab = (one: DeskTab<View>) => html`<button type="button" aria-current=${view === one.view ? 'page' : nothing} @click=${() => show(one.view)}>${one.words}</button>`;
  return html`<div class="top">
    ${tabs.length > 1 ? html`<nav class="tabs" aria-label=${msg('Parts of the desk', {id: 'desk.tabs'})}>${tabs.map(tab)}</nav>` : nothing}
    <p class="who"><span class="small muted">${session.email}</span> <button type="button" class="link" @click=${signOut}>${msg('Sign out', {id: 'desk.sign.out'})}</button></p>
  </div>`;
}
