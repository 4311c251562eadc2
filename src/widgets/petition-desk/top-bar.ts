import {msg} from '../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Session} from '../../contract/desk.ts';

export type DeskView = 'queue' | 'people' | 'log';

interface TopBar {
  readonly session: Session;
  readonly view: DeskView;
  readonly administrator: boolean;
  readonly show: (view: DeskView) => void;
  readonly signOut: () => void;
}

/** Who sits at the desk, and for administrators the ways to its other parts. */
export function topBar({session, view, administrator, show, signOut}: TopBar): TemplateResult {
  const tab = (name: DeskView, words: string) =>
    html`<button type="button" aria-current=${view === name ? 'page' : nothing} @click=${() => show(name)}>${words}</button>`;
  return html`<div class="top">
    ${administrator
      ? html`<nav class="tabs" aria-label=${msg('Parts of the desk', {id: 'desk.tabs'})}>
          ${tab('queue', msg('Queue', {id: 'desk.tab.queue'}))} ${tab('people', msg('People', {id: 'desk.tab.people'}))} ${tab('log', msg('Audit log', {id: 'desk.log'}))}
        </nav>`
      : nothing}
    <p class="who"><span class="small muted">${session.email}</span> <button type="button" class="link" @click=${signOut}>${msg('Sign out', {id: 'desk.sign.out'})}</button></p>
  </div>`;
}
