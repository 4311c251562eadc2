import type {Person} from './person.ts';
import type {Town} from './town.ts';

/** Proves an address with the code from the mail, once it has been asked for. */
export async function prove(town: Town, person: Person, email: string): Promise<void> {
  await person.isAt('step');
  await person.fillIn('code', await town.code(email));
  await person.press('Enter');
}

/** Gives name and address under what was just written, agrees to what becomes public, and asks for the code. */
export async function sign(person: Person, {name, email}: {readonly name: string; readonly email: string}): Promise<void> {
  await person.fillIn('name', name);
  await person.fillIn('email', email);
  await person.tabTo('consent');
  await person.press('Space');
}

/** Sends what was just written for the first time, with a code from the mail. */
export async function send(town: Town, person: Person, email: string): Promise<void> {
  await person.tabTo(/^Get the code$/);
  await person.press('Enter');
  await prove(town, person, email);
}
