import {Consulting} from '../../test/helpers/consultations.ts';
import {ModeratedDiscussion} from '../../test/helpers/moderated-discussion.ts';
import type {Past} from './pasts.ts';

/** The report is published, and then a moderator restores a proposal that had been hidden. */
export const restoredLate: Past = async (service) => {
  const act = await Consulting.open(service, {closesAt: '2026-03-05T16:00:00.000Z'});
  const moderators = new ModeratedDiscussion(service);
  const one = await act.propose('Петро Марчук', 'sec_2__para_5', 'І на газоні теж.');
  const hidden = await act.propose('Ірина Шевчук', 'sec_2__para_3', 'Обмежити до 30 кілометрів на годину.');
  await moderators.decide(hidden, {to: 'hidden', ground: 'off_topic'});
  service.clock.set('2026-03-06T08:00:00Z');
  await service.tick();
  await act.answer([one], {outcome: 'accepted', reason: 'Так і зроблено в остаточній редакції.'});
  await act.move({to: 'report_published', summary: {uk: 'Одну пропозицію розглянуто і враховано.', en: 'One proposal was considered and accepted.'}});
  await moderators.decide(hidden, {to: 'published'});
  await service.tick();
  return act.id;
};

/** It has its answer, in a supplement to the report. */
export const supplemented: Past = async (service) => {
  const id = await restoredLate(service);
  const {id: hidden} = await service.db.selectFrom('comments').select('id').where('subject', '=', `consultation:${id}`).where('answered_at', 'is', null).executeTakeFirstOrThrow();
  await Consulting.of(service, id).answer([hidden], {outcome: 'partly', reason: '30 км/год діють у дні навчання.'});
  return id;
};
