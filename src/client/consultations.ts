import * as routes from '../contract/consultation-routes.ts';
import type {Consultation, ConsultationPage, ConsultationReport, PlacedCommentPage, ProposalPage, ProvisionCounts} from '../contract/consultations.ts';
import type {Source} from '../contract/http.ts';
import type {DraftVersion} from '../contract/provisions.ts';
import type {CommentReader} from './comments.ts';
import {ask, type Check} from './request.ts';
import {bearer} from './sessions.ts';

export type {ConsultationQuery, PlacedQuery, ProposalQuery} from '../contract/consultation-routes.ts';

const read = async <Data>({source, token}: CommentReader, path: string, check: Check<Data>) => (await ask<Data>(source, path, token ? {headers: bearer(token)} : {}, check)).data;

/** Public consultations. @throws {Failure} */
export const readConsultations = (source: Source, query: routes.ConsultationQuery = {}) => read<ConsultationPage>({source}, routes.consultations(query), ({items}) => items);

/** One consultation; a draft its officials alone, with a token. @throws {Failure} `not_found`. */
export const readConsultation = (reader: CommentReader, id: string) => read<Consultation>(reader, routes.consultation(id), ({id: answered, title}) => answered === id && title);

/** A version of the draft act. Once it is public it never changes. @throws {Failure} `not_found`. */
export const readVersion = (reader: CommentReader, id: string, n: number) => read<DraftVersion>(reader, routes.consultationVersion(id, n), ({n: answered, provisions}) => answered === n && provisions);

/** How much was said about each provision. @throws {Failure} */
export const readProvisionCounts = (source: Source, id: string, n: number) => read<ProvisionCounts>({source}, routes.provisionCounts(id, n), ({items}) => items);

/** What was said about provisions of a version, oldest first. @throws {Failure} */
export const readPlacedComments = (reader: CommentReader, id: string, n: number, query: routes.PlacedQuery = {}) =>
  read<PlacedCommentPage>(reader, routes.placedComments(id, n, query), ({items}) => items);

/** Proposals with their answers, those without first. @throws {Failure} */
export const readProposals = (reader: CommentReader, id: string, query: routes.ProposalQuery = {}) =>
  read<ProposalPage>(reader, routes.consultationProposals(id, query), ({items, totals}) => items && totals);

/** @throws {Failure} `not_found` until it is published, but for officials of the body. */
export const readReport = (reader: CommentReader, id: string) => read<ConsultationReport>(reader, routes.consultationReport(id), ({counts, proposals}) => counts && proposals);
