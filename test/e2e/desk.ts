import type {Person} from './person.ts';
import type {Town} from './town.ts';
import {prove} from './who.ts';

/** A part of the petitions' desk. */
export const desk = (part: string) => `viche-petition-desk >>> ${part}`;

interface Office {
  /** The page after the town's address. */
  readonly path: string;
  readonly title: string;
  /** Where focus is for whoever has come in. */
  readonly first: string;
  readonly part: (part: string) => string;
}

const petitions: Office = {path: '/officials', title: 'Petition desk', first: 'queue-title', part: desk};

/** Sits down at a desk, by keyboard, with a code from the mail. */
export async function signIn(town: Town, person: Person, email: string, {path, title, first, part}: Office = petitions): Promise<void> {
  await person.goTo(`${town.base}${path}?lang=en`);
  await person.sees(part('#step'), title);
  await person.fillIn('email', email);
  await person.press('Enter');
  await prove(town, person, email);
  await person.isAt(first);
}
