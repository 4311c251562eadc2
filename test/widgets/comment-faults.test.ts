import {survivesFaults, type Acting} from '../helpers/fault-matrix.ts';
import {Commenter, olha, words} from './commenting.ts';

const acting = (person: Commenter, fields: readonly string[], done: string | RegExp): Acting => ({
  widget: person,
  service: person.service,
  network: person.network,
  fields,
  done: () => person.shows(done),
  async effects() {
    const letters = await person.service.db.selectFrom('mails').select('id').where('recipient', '=', olha.email).execute();
    return {comments: (await person.comments()).map(({text}) => text), letters: letters.length, told: person.told};
  },
});

survivesFaults({
  what: 'asking for the code of a comment',
  once: {comments: [], letters: 1, told: []},
  async come() {
    localStorage.clear();
    const person = await Commenter.come();
    await person.write();
    return acting(person, ['text', 'name', 'email'], `Sent to ${olha.email}`);
  },
});

survivesFaults({
  what: 'posting a comment',
  once: {comments: [words, 'And a bus on Sundays.'], letters: 1, told: ['a comment published', 'a comment published']},
  async come() {
    localStorage.clear();
    const person = await Commenter.come();
    await person.post();
    await person.another('And a bus on Sundays.');
    await person.shows('You write as');
    return acting(person, ['text', 'name'], 'Your comment is published');
  },
});
