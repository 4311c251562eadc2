import type {Reader} from './transaction.ts';

/** The running number by which people quote a petition, or a consultation: each service counts its own from 1. */
export async function nextNumber(trx: Reader, service: 'petition' | 'consultation'): Promise<string> {
  const {value} = await trx
    .insertInto('meta')
    .values({key: `${service}_number`, value: '1'})
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet(({eb, cast, ref}) => ({value: cast<string>(eb(cast<number>(ref('meta.value'), 'integer'), '+', eb.lit(1)), 'text')})),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}
