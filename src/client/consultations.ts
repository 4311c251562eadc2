import * as routes from '../contract/consultation-routes.ts';
import type {Consultation, ConsultationPage, ConsultationReport, PlacedCommentPage, ProposalPage, ProvisionCounts} from '../contract/consultations.ts';
import type {Source} from '../contract/http.ts';
import type {DraftVersion} from '../contract/provisions.ts';
import {readAs, type Reader} from './seated.ts';

export type {ConsultationQuery, PlacedQuery, ProposalQuery} from '../contract/consultation-routes.ts';

/** Public consultations. @throws {Failure} */
export const readConsultations = (source: Source, query: routes.ConsultationQuery = {}) => readAs<ConsultationPage>({source}, routes.consultations(query), ({items}) => items);

/** One consultation; a draft its officials alone, with a token. @throws {Failure} `not_found`. */
export const readConsultation = (reader: Reader, id: string) => readAs<Consultation>(reader, routes.consultation(id), ({id: answered, title}) => answered === id && title);

/** A version of the draft act. Once it is public it never changes. @throws {Failure} `not_found`. */
export const readVersion = (reader: Reader, id: string, n: number) => readAs<DraftVersion>(reader, routes.consultationVersion(id, n), ({n: answered, provisions}) => answered === n && provisions);

/** How much was said about each provision. @throws {Failure} */
export const readProvisionCounts = (source: Source, id: string, n: number) => readAs<ProvisionCounts>({source}, routes.provisionCounts(id, n), ({items}) => items);

/** What was said about provisions of a version, oldest first. @throws {Failure} */
export const readPlacedComments = (reader: Reader, id: string, n: number, query: routes.PlacedQuery = {}) =>
  readAs<PlacedCommentPage>(reader, routes.placedComments(id, n, query), ({items}) => items);

/** Proposals with their answers, those without first. @throws {Failure} */
export const readProposals = (reader: Reader, id: string, query: routes.ProposalQuery = {}) =>
  readAs<ProposalPage>(reader, routes.consultationProposals(id, query), ({items, totals}) => items && totals);

/** @throws {Failure} `not_found` until it is published, but for officials of the body. */
export const readReport = (reader: Reader, id: string) => readAs<ConsultationReport>(reader, routes.consultationReport(id), ({counts, proposals}) => counts && proposals);
