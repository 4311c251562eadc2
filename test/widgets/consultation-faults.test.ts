import {survivesFaults} from '../helpers/fault-matrix.ts';
import {mariia, proposed, Proposer} from './proposing.ts';

survivesFaults({
  what: 'proposing a wording',
  once: {proposals: [proposed.wording, `${proposed.wording} Вони освітлюються.`], letters: 1, told: ['a proposal published', 'a proposal published']},
  async come() {
    localStorage.clear();
    const person = await Proposer.come();
    await person.post();
    await person.another();
    await person.shows('You write as');
    return {
      widget: person,
      service: person.service,
      network: person.network,
      fields: ['wording', 'text', 'name'],
      done: () => person.shows('Your comment is published'),
      async effects() {
        const letters = await person.service.db.selectFrom('mails').select('id').where('recipient', '=', mariia.email).execute();
        return {proposals: (await person.taken()).map(({wording}) => wording), letters: letters.length, told: person.told};
      },
    };
  },
});
