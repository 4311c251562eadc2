import type {Petition} from '../../../contract/petition.ts';
import type {Context} from '../../context.ts';
import {petitionUrl} from './letters.ts';
import {petitionOf} from './present.ts';
import {daysOf, transitionsOf, type PetitionRecord} from './store.ts';

/** The whole of a petition that was read, as everyone may see it. */
export async function wholeOf(context: Context, record: PetitionRecord): Promise<Petition> {
  const {db, clock} = context;
  const [transitions, days] = await Promise.all([transitionsOf(db, record.id), daysOf(db, record.id)]);
  return petitionOf(record, {transitions, days, now: clock().toISOString(), url: petitionUrl(context, record.id)});
}

/** What is hidden from the public is not hidden from who wrote it, nor from those who have to decide on it. */
export const withHiddenText = (context: Context, record: PetitionRecord): Promise<Petition> => wholeOf(context, {...record, text_hidden: 0});
