import {author, idea} from '../../stories/scenes/form.ts';
import {survivesFaults, type Acting} from '../helpers/fault-matrix.ts';
import type {Service} from '../helpers/service.ts';
import {Author} from './starting.ts';

const submittedBefore = async (service: Service) => {
  await service.submit();
  await service.db.deleteFrom('mails').execute();
};

const acting = (person: Author, fields: readonly string[], done: string | RegExp): Acting => ({
  widget: person,
  service: person.service,
  network: person.network,
  fields,
  done: () => person.shows(done),
  async effects() {
    const {db} = person.service;
    const letters = await db.selectFrom('mails').select('id').where('recipient', '=', author.email).execute();
    const petitions = await db.selectFrom('petitions').select(['title', 'status']).where('title', 'like', `%${idea.title}%`).execute();
    return {petitions, letters: letters.length, told: person.told.length};
  },
});

const submitted = {title: JSON.stringify({en: idea.title}), status: 'submitted'};

/** The preview, read and agreed to. */
const agreed = async (person: Author): Promise<Author> => {
  await person.preview();
  person.type('consent', true);
  return person;
};

survivesFaults({
  what: 'asking for the code of a petition',
  once: {petitions: [], letters: 1, told: 0},
  come: async () => acting(await agreed(await Author.come()), ['lang', 'consent'], `Sent to ${author.email}`),
});

survivesFaults({
  what: 'confirming a petition',
  once: {petitions: [submitted], letters: 2, told: 1},
  async come() {
    const person = await Author.come();
    person.type('code', await person.ask());
    return acting(person, ['code'], 'Your petition is submitted');
  },
});

survivesFaults({
  what: 'submitting a petition without a second code',
  once: {petitions: [submitted], letters: 2, told: 1},
  async come() {
    const person = await Author.come({before: submittedBefore});
    await person.follow();
    await person.appears('.own li');
    person.press('Start a petition');
    await person.appears('[name=text]');
    return acting(await agreed(person), ['lang', 'consent'], 'Your petition is submitted');
  },
});

survivesFaults({
  what: 'asking for the code that opens one’s own petitions',
  once: {petitions: [], letters: 1, told: 0},
  async come() {
    const person = await Author.come({before: submittedBefore});
    person.press('My petitions');
    await person.appears('.panel [name=email]');
    person.type('email', author.email);
    return acting(person, ['email'], `Sent to ${author.email}`);
  },
});
