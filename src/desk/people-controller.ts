import type {ReactiveControllerHost} from 'lit';
import {readBodies} from '../client/bodies.ts';
import {addPerson, readPeople, removePerson} from '../client/desk.ts';
import type {Body} from '../contract/body.ts';
import type {NewPerson, Person, RemovedPerson, Role} from '../contract/desk.ts';
import {faultOfEmail} from '../contract/fields.ts';
import type {Page} from '../contract/http.ts';
import type {Fault} from '../ui/faults.ts';
import {Act} from './act.ts';
import {PagedList} from './paged-list.ts';
import type {SessionController} from './session-controller.ts';

export type PersonField = 'email' | 'role' | 'bodyId';

/** Everybody's roles, with the names of the bodies they are for. */
export interface PeoplePage extends Page<Person> {
  readonly bodies: readonly Body[];
}

/** Stands for all bodies in the form; ids of bodies are never empty. */
export const allBodies = '*';

/** Who holds which role, and the giving and taking of roles. */
export class PeopleController extends PagedList<Person, PeoplePage> {
  values: Record<PersonField, string> = {email: '', role: '', bodyId: ''};
  faults = new Map<PersonField, Fault>();
  /** Whose removal waits to be confirmed. */
  leaving = '';
  readonly adding: Act<NewPerson, Person>;
  readonly removing: Act<string, RemovedPerson>;

  /** @param shown Whether the list is in sight: it is not read before. */
  constructor(host: ReactiveControllerHost, session: SessionController, shown: () => boolean) {
    super(host, {
      key: () => (session.isAdministrator && shown() ? session.session!.token : ''),
      load: () =>
        session.as(async (seat) => {
          const [people, bodies] = await Promise.all([readPeople(seat), readBodies(seat.source)]);
          return {...people, bodies};
        }),
    });
    this.adding = new Act(host, (person, key) => session.as((seat) => addPerson(seat, key, person)));
    this.removing = new Act(host, (id, key) => session.as((seat) => removePerson(seat, key, id)));
  }

  /** Resolves to the person whose role was entered, or to nothing: see `faults` and `adding.failure`. */
  async add(): Promise<Person | undefined> {
    const {email, role, bodyId} = this.values;
    const fault = faultOfEmail(email);
    this.faults = new Map();
    if (fault) this.faults.set('email', {fault});
    if (!role) this.faults.set('role', {fault: 'required'});
    if (!bodyId) this.faults.set('bodyId', {fault: 'required'});
    this.adding.clear();
    if (this.faults.size > 0) return undefined;
    const person = await this.adding.send({email: email.trim(), role: role as Role, bodyId: bodyId === allBodies ? null : bodyId});
    if (person) {
      this.values = {email: '', role: '', bodyId: ''};
      await this.refresh();
    }
    for (const {field, fault: found, limit} of this.adding.failure?.fields ?? []) this.faults.set(field as PersonField, {fault: found, limit});
    return person;
  }

  /** Asks whether this role is to be taken away; with nothing, asks no more. */
  ask(id: string): void {
    this.leaving = id;
    this.removing.clear();
  }

  /** Takes the role away that waits to be confirmed. Resolves to whether it is gone. */
  async remove(): Promise<boolean> {
    const removed = await this.removing.send(this.leaving);
    // Somebody else was faster: gone is gone.
    const gone = removed !== undefined || this.removing.failure?.code === 'not_found';
    if (gone) {
      this.leaving = '';
      this.removing.clear();
      await this.refresh();
    }
    return gone;
  }
}
