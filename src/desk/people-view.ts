import {msg} from '../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Body} from '../contract/body.ts';
import type {Person, Role, RoleGrant} from '../contract/desk.ts';
import {day, inWords} from '../locale/format.ts';
import {selectField} from '../ui/select.ts';
import {errorOf, faultSummary} from '../ui/faults.ts';
import {textField} from '../ui/field.ts';
import {heading} from '../ui/parts.ts';
import {notice, stale} from '../ui/states.ts';
import {deskReason, roleWords} from './desk-words.ts';
import {listFailed} from './list-parts.ts';
import {allBodies, type PeopleController, type PersonField} from './people-controller.ts';

interface People {
  readonly people: PeopleController;
  readonly roles: readonly RoleGrant[];
  readonly level: number;
  readonly timeZone: string;
  readonly add: () => void;
  readonly ask: (id: string) => void;
  readonly cancel: () => void;
  readonly remove: () => void;
  readonly go: (field: string) => void;
}

const everywhere = () => msg('All bodies', {id: 'desk.people.everywhere'});

const bodyName = (bodyId: string | null, bodies: readonly Body[]) => {
  if (bodyId === null) return everywhere();
  const body = bodies.find(({id}) => id === bodyId);
  return body ? inWords(body.name).text : bodyId;
};

const labels = (): Record<PersonField, string> => ({
  email: msg('Work e-mail', {id: 'desk.email'}),
  role: msg('Role', {id: 'desk.people.role'}),
  bodyId: msg('For which body', {id: 'desk.people.body'}),
});

function duty(role: Role): string {
  switch (role) {
    case 'moderator':
      return msg('Moderator: publishes or refuses, decides on comments', {id: 'desk.duty.moderator'});
    case 'official':
      return msg('Official: reviews and answers', {id: 'desk.duty.official'});
    case 'administrator':
      return msg('Administrator: gives roles, reads the log', {id: 'desk.duty.administrator'});
  }
}

/** Before a role is taken away: whose, and what follows. */
function confirmRemoval({people, remove, cancel}: People) {
  const {removing} = people;
  return html`<div class="stack tight confirm" role="group" aria-labelledby="leaving">
    <p class="strong" id="leaving" tabindex="-1">${msg('Take this role away?', {id: 'desk.remove.ask'})}</p>
    <p class="small">${msg('It ends at once, also where the person is signed in now. The audit log keeps a record.', {id: 'desk.remove.text'})}</p>
    ${removing.failure ? notice('warn', deskReason(removing.failure)) : nothing}
    <div class="row">
      <button type="button" class="btn btn--danger btn--sm" aria-busy=${removing.busy ? 'true' : 'false'} @click=${remove}>${removing.busy ? msg('Sending…', {id: 'form.sending'}) : msg('Take the role away', {id: 'desk.remove'})}</button>
      <button type="button" class="btn btn--secondary btn--sm" @click=${cancel}>${msg('Keep the role', {id: 'desk.remove.keep'})}</button>
    </div>
  </div>`;
}

const personRow = (person: Person, view: People) => html`
  <tr>
    <th scope="row" class="strong" id="of-${person.id}">${person.email}</th>
    <td>${roleWords(person.role)}</td>
    <td>${bodyName(person.bodyId, view.people.first?.bodies ?? [])}</td>
    <td>${day(person.addedAt, view.timeZone, 'long')}</td>
    <td><button type="button" class="link" id="person-${person.id}" aria-labelledby="person-${person.id} of-${person.id}" @click=${() => view.ask(person.id)}>${msg('Take away', {id: 'desk.remove.short'})}</button></td>
  </tr>
  ${view.people.leaving === person.id ? html`<tr><td colspan="5">${confirmRemoval(view)}</td></tr>` : nothing}`;

const peopleTable = (items: readonly Person[], view: People) => html`
  <table class="table">
    <caption class="vh">${msg('People and their roles', {id: 'desk.people'})}</caption>
    <thead>
      <tr>
        <th scope="col">${labels().email}</th>
        <th scope="col">${labels().role}</th>
        <th scope="col">${labels().bodyId}</th>
        <th scope="col">${msg('Since', {id: 'desk.people.since'})}</th>
        <th scope="col"><span class="vh">${msg('Take the role away', {id: 'desk.remove'})}</span></th>
      </tr>
    </thead>
    <tbody>
      ${items.map((person) => personRow(person, view))}
    </tbody>
  </table>`;

/** An administrator of one body gives roles for that body only. */
function bodyChoices({people, roles}: People) {
  const scope = roles.filter(({role}) => role === 'administrator').map(({bodyId}) => bodyId);
  const bodies = (people.first?.bodies ?? []).filter(({id}) => scope.includes(null) || scope.includes(id));
  return [...(scope.includes(null) ? [{value: allBodies, label: everywhere()}] : []), ...bodies.map(({id, name}) => ({value: id, label: inWords(name).text, lang: inWords(name).lang}))];
}

function addForm(view: People) {
  const {people, level, add, go} = view;
  const {values, faults, adding} = people;
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), add());
  const onInput = ({target}: Event) => {
    const {name, value} = target as HTMLInputElement;
    people.values = {...people.values, [name]: value};
  };
  const empty = msg('Choose', {id: 'desk.choose'});
  return html`<form class="panel stack" part="form" novalidate aria-labelledby="add" @submit=${onSubmit} @input=${onInput} @change=${onInput}>
    ${heading(level + 1, msg('Give somebody a role', {id: 'desk.people.add'}), 'h2', 'add')}
    ${faultSummary([...faults].map(([name, fault]) => ({name, label: labels()[name], ...fault})), go)}
    ${adding.failure && faults.size === 0 ? html`<div id="failure" tabindex="-1">${notice('warn', deskReason(adding.failure))}</div>` : nothing}
    <div class="thirds">
      ${textField({name: 'email', required: true, label: labels().email, type: 'email', value: values.email, error: errorOf(faults.get('email'))})}
      ${selectField({name: 'role', required: true, label: labels().role, value: values.role, empty, error: errorOf(faults.get('role')), choices: (['moderator', 'official', 'administrator'] as const).map((value) => ({value, label: duty(value)}))})}
      ${selectField({name: 'bodyId', required: true, label: labels().bodyId, value: values.bodyId, empty, error: errorOf(faults.get('bodyId')), choices: bodyChoices(view)})}
    </div>
    <p class="small muted">${msg('The person signs in with a code sent to this address. No letter is sent now.', {id: 'desk.people.hint'})}</p>
    <p><button class="btn" part="submit" aria-busy=${adding.busy ? 'true' : 'false'}>${adding.busy ? msg('Sending…', {id: 'form.sending'}) : msg('Give the role', {id: 'desk.people.give'})}</button></p>
  </form>`;
}

/** Who may do what at the desk; for administrators. */
export function peopleView(view: People): TemplateResult {
  const {people, level} = view;
  const {items, failure, readAt} = people;
  const retry = () => void people.refresh();
  return html`<section class="stack wide">
    <header class="stack tight">
      ${heading(level, msg('People and their roles', {id: 'desk.people'}), 'title', 'view-title', true)}
      <p class="muted">${msg('Who publishes, who answers, who gives roles. Nobody else sees a case.', {id: 'desk.people.about'})}</p>
    </header>
    ${stale(failure, readAt, retry)}
    ${items ? html`${peopleTable(items, view)} ${addForm(view)}` : failure ? listFailed(failure, retry) : html`<span class="sk table-size" aria-hidden="true"></span>`}
  </section>`;
}
