import type {Page, Source} from '../contract/http.ts';
import type {Petition, PublicSignature} from '../contract/petition.ts';
import * as petitionRoutes from '../contract/petition-routes.ts';
import {ask} from './request.ts';

/** @throws {Failure} */
export const readPetition = async (source: Source, id: string) =>
  (await ask<Petition>(source, petitionRoutes.petition(id), {}, (data) => data.id === id && data.timeline && /^https?:/.test(data.url!))).data;

export type Signers = Page<PublicSignature> & {readonly total: number};

/** @throws {Failure} */
export const readSigners = async (source: Source, id: string, cursor?: string | null) =>
  (await ask<Signers>(source, petitionRoutes.signatures(id, cursor), {}, ({items}) => items)).data;
