import type {Pending} from '../src/contract/http.ts';
import type {SignatureReceipt} from '../src/contract/petition.ts';
import * as acts from '../src/contract/act-routes.ts';
import * as petitionRoutes from '../src/contract/petition-routes.ts';
import type {Post} from './post.ts';
import type {Town} from './town.ts';

export interface Person {
  readonly name: string;
  readonly email: string;
}

export const person = (n: number): Person => ({name: `Signer ${n}`, email: `signer${n}@example.org`});

export const people = (count: number, from = 0): Person[] => Array.from({length: count}, (_, n) => person(from + n));

/** Asks for the code. @throws when it was refused. */
export async function begin(post: Post, petition: string, {name, email}: Person, key?: string): Promise<Pending> {
  const {status, data} = await post<Pending>(petitionRoutes.signatures(petition), {name, email, consent: true}, key);
  if (status !== 202) throw new Error(`Signing answered ${status}: ${JSON.stringify(data)}`);
  return data;
}

export const confirm = (post: Post, {id}: Pick<Pending, 'id'>, code: string, key?: string) =>
  post<SignatureReceipt>(acts.signatureConfirmation(id), {code}, key);

const codeIn = (text: string): string => {
  const code = /^\d{6}$/m.exec(text)?.[0];
  if (!code) throw new Error(`No code in the letter:\n${text}`);
  return code;
};

/** The code in the newest letter to an address, as the service keeps it until there is a mail server. */
export async function codeFor(town: Town, email: string): Promise<string> {
  const [mail] = await town.read<{text: string}>('select text from mails where recipient = $1 order by created_at desc limit 1', email);
  return codeIn(mail?.text ?? '');
}

/** The codes of everybody who was written to once. */
export async function codesByAddress(town: Town): Promise<ReadonlyMap<string, string>> {
  const mails = await town.read<{recipient: string; text: string}>('select recipient, text from mails');
  return new Map(mails.map(({recipient, text}) => [recipient, codeIn(text)]));
}
