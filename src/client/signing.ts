import * as acts from '../contract/act-routes.ts';
import type {Pending, Source} from '../contract/http.ts';
import type {NewSignature, SignatureReceipt} from '../contract/petition.ts';
import * as petitionRoutes from '../contract/petition-routes.ts';
import {ask} from './request.ts';

const isPending = ({id, expiresAt}: Partial<Pending>) => id && expiresAt;

const post = async <Data>(source: Source, path: string, key: string, body: unknown, check: (data: Partial<Data>) => unknown, lang?: string) =>
  (await ask<Data>(source, path, {method: 'POST', key, body, headers: lang ? {'accept-language': lang} : {}}, check)).data;

/** Asks for the code of a signature; letters come in `lang`, else in the browser's language. @throws {Failure} */
export const startSignature = (source: Source, id: string, key: string, body: NewSignature, lang?: string) =>
  post<Pending>(source, petitionRoutes.signatures(id), key, body, isPending, lang);

/** The code makes the signature count. @throws {Failure} */
export const confirmSignature = (source: Source, pendingId: string, key: string, code: string) =>
  post<SignatureReceipt>(source, acts.signatureConfirmation(pendingId), key, {code}, ({receipt}) => receipt);

/** Asks for the code that takes a signature back; the letter comes in `lang`. @throws {Failure} */
export const startWithdrawal = (source: Source, id: string, key: string, email: string, lang?: string) =>
  post<Pending>(source, acts.withdrawals(id), key, {email}, isPending, lang);

/** @throws {Failure} */
export const confirmWithdrawal = (source: Source, pendingId: string, key: string, code: string) =>
  post<{status: 'withdrawn'}>(source, acts.withdrawalConfirmation(pendingId), key, {code}, ({status}) => status === 'withdrawn');
