import {msg} from '../locale/msg.ts';
import type {DeskHost} from './desk-host.ts';
import {PeopleController} from './people-controller.ts';
import {peopleView} from './people-view.ts';
import type {SessionController} from './session-controller.ts';

/** The part of the desk where administrators give and take roles. */
export class PeoplePart {
  readonly #host: DeskHost;
  readonly #session: SessionController;
  readonly #people: PeopleController;

  /** @param shown Whether it is in sight: the list is not read before. */
  constructor(host: DeskHost, session: SessionController, shown: () => boolean) {
    this.#host = host;
    this.#session = session;
    this.#people = new PeopleController(host, session, shown);
  }

  draw(timeZone: string): unknown {
    const people = this.#people;
    return peopleView({
      people,
      roles: this.#session.session?.roles ?? [],
      level: this.#host.headingLevel,
      timeZone,
      add: () => void this.#add(),
      ask: (id) => (people.ask(id), void this.#host.focusOn('#leaving')),
      cancel: () => {
        const id = people.leaving;
        people.ask('');
        void this.#host.focusOn(`#person-${CSS.escape(id)}`);
      },
      remove: () => void this.#remove(),
      go: (name) => void this.#host.focusOn(`[name="${name}"]`),
    });
  }

  async #add() {
    if (!(await this.#people.add())) return this.#host.focusOn('#faults, #failure');
    this.#host.say(msg('The role is given', {id: 'desk.people.given'}));
    await this.#host.focusOn('#view-title');
  }

  async #remove() {
    if (!(await this.#people.remove())) return this.#host.focusOn('#leaving');
    this.#host.say(msg('The role is taken away', {id: 'desk.removed'}));
    await this.#host.focusOn('#view-title');
  }
}
