import {msg} from '../../locale/msg.ts';
import {now} from '../../client/clock.ts';
import type {PetitionTerms} from '../../contract/body.ts';
import type {Term} from '../../contract/terms.ts';
import {lateness} from '../../core/petition-words.ts';
import {counted, day, fill, hour} from '../../locale/format.ts';
import type {OpenCase} from './case-controller.ts';
import type {Step, Values} from './decision-fields.ts';

/** How long signatures are collected: the contract gives months or days, `P3M` or `P90D`. */
export function periodWords({period}: PetitionTerms): string {
  const [, n, unit] = /^P(\d+)([MD])$/.exec(period) ?? [];
  if (unit === 'M') return counted(Number(n), msg('signatures are collected from now on, for # month|signatures are collected from now on, for # months', {id: 'case.period.months'}));
  if (unit === 'D') return counted(Number(n), msg('signatures are collected from now on, for # day|signatures are collected from now on, for # days', {id: 'case.period.days'}));
  return msg('signatures are collected from now on', {id: 'case.period'});
}

function answerTerm({n, unit}: Term): string {
  switch (unit) {
    case 'working_day':
      return counted(n, msg('The term for the answer begins: # working day.|The term for the answer begins: # working days.', {id: 'case.effect.term.working'}));
    case 'day':
      return counted(n, msg('The term for the answer begins: # day.|The term for the answer begins: # days.', {id: 'case.effect.term.days'}));
    case 'month':
      return counted(n, msg('The term for the answer begins: # month.|The term for the answer begins: # months.', {id: 'case.effect.term.months'}));
  }
}

const mailed = ({petition}: OpenCase) => fill(msg('{author} gets a letter.', {id: 'case.effect.letter'}), {author: petition.author});

/** All that follows from a step, for everyone it concerns: read before the button is pressed. */
export function effectsOf(step: Step, open: OpenCase, values: Values, email: string): string[] {
  const {late} = open.petition;
  const tardy = late && fill(msg('Everyone will see that this step came {ago} late.', {id: 'case.effect.late'}), {ago: lateness(late)});
  return [...effectsInTime(step, open, values, email), ...(tardy ? [tardy] : [])];
}

function effectsInTime(step: Step, open: OpenCase, values: Values, email: string): string[] {
  const {petition, grounds, notified} = open;
  const logged = fill(msg('The audit log records: {email}, {time}.', {id: 'case.effect.log'}), {email, time: hour(now())});
  switch (step) {
    case 'collecting':
      return [msg('The petition becomes public, and people can sign it at once.', {id: 'case.effect.public'}), mailed(open), logged];
    case 'rejected': {
      const hides = grounds.find(({id}) => id === values.ground)?.hidesText;
      const seen = hides
        ? msg('The title, the ground and your explanation become public; the text of the petition stays hidden.', {id: 'case.effect.hidden'})
        : msg('The petition becomes public with the ground and your explanation. Nobody can sign it.', {id: 'case.effect.refused'});
      return [mailed(open), seen, logged];
    }
    case 'under_review':
      return [msg('Signing ends: signatures can be neither given nor taken back.', {id: 'case.effect.closed'}), answerTerm(petition.terms.answer), mailed(open), logged];
    case 'answered':
      return [
        msg('The answer becomes public on the page of the petition and cannot be changed here.', {id: 'case.effect.answer'}),
        mailed(open),
        ...(notified ? [counted(notified, msg('# signer who asked for the answer gets it by mail.|# signers who asked for the answer get it by mail.', {id: 'case.effect.signers'}))] : []),
        logged,
      ];
    case 'handed_to_appeals':
      return [
        values.dueOn
          ? fill(msg('The page of the petition shows the number and that the answer is due by {date}.', {id: 'case.effect.appeal.by'}), {date: day(values.dueOn, petition.body.timeZone, 'long')})
          : msg('The page of the petition shows the number and the date.', {id: 'case.effect.appeal'}),
        mailed(open),
        logged,
      ];
  }
}
