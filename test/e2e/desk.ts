import type {Person} from './person.ts';
import type {Town} from './town.ts';

/** A part of the desk. */
export const desk = (part: string) => `viche-petition-desk >>> ${part}`;

/** Sits down at the desk, by keyboard, with a code from the mail. */
export async function signIn(town: Town, person: Person, email: string): Promise<void> {
  await person.goTo(`${town.base}/officials?lang=en`);
  await person.sees(desk('#step'), 'Petition desk');
  await person.fillIn('email', email);
  await person.press('Enter');
  await person.isAt('step');
  await person.fillIn('code', await town.code(email));
  await person.press('Enter');
  await person.isAt('queue-title');
}
