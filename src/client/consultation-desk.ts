import type {
  AnsweredProposals,
  ConsultationCase,
  ConsultationDesk,
  ConsultationDraft,
  ConsultationTransition,
  MovedAnchor,
  MovedConsultation,
  NewConsultation,
  NewExtension,
  NewProposalAnswer,
  PlacedByOfficial,
  PublishedVersion,
} from '../contract/consultation-desk.ts';
import * as routes from '../contract/consultation-routes.ts';
import type {NewVersion, PastedText, RecognisedText} from '../contract/provisions.ts';
import {ask, type Check} from './request.ts';
import {bearer, type Seat} from './sessions.ts';

interface Write {
  readonly key: string;
  readonly body?: unknown;
  readonly method?: 'POST' | 'PUT' | 'DELETE';
  /** Of what was read: what `If-Match` compares. */
  readonly revision?: number;
}

const write = async <Data>({source, token}: Seat, path: string, {method = 'POST', key, body, revision}: Write, check: Check<Data>) => {
  const headers = {...bearer(token), ...(revision === undefined ? {} : {'if-match': `"${revision}"`})};
  return (await ask<Data>(source, path, {method, key, ...(body === undefined ? {} : {body}), headers}, check)).data;
};

const moved: Check<MovedConsultation> = ({id, revision}) => id && revision;

/** Consultations of the bodies somebody works for, drafts too. @throws {Failure} */
export const readConsultationDesk = async ({source, token}: Seat, query: {readonly status?: string; readonly cursor?: string | null} = {}) =>
  (await ask<ConsultationDesk>(source, routes.consultationDesk(query), {headers: bearer(token)}, ({items}) => items)).data;

/** @throws {Failure} */
export const readConsultationCase = async ({source, token}: Seat, id: string) =>
  (await ask<ConsultationCase>(source, routes.consultationCase(id), {headers: bearer(token)}, ({consultation, revision}) => consultation?.id === id && revision)).data;

/** @throws {Failure} */
export const createConsultation = (seat: Seat, key: string, body: NewConsultation) => write<MovedConsultation>(seat, routes.consultations(), {key, body}, moved);

/** While it is a draft. @throws {Failure} `stale`, `transition_not_allowed`. */
export const saveConsultation = (seat: Seat, id: string, revision: number, key: string, body: ConsultationDraft) =>
  write<MovedConsultation>(seat, routes.consultation(id), {method: 'PUT', key, body, revision}, moved);

/** While it is a draft. @throws {Failure} `stale`, `transition_not_allowed`. */
export const discardConsultation = (seat: Seat, id: string, revision: number, key: string) =>
  write<MovedConsultation>(seat, routes.consultation(id), {method: 'DELETE', key, revision}, ({id: gone}) => gone);

/** What is recognised in a pasted text; nothing is stored. @throws {Failure} */
export const recogniseText = (seat: Seat, id: string, key: string, body: PastedText) =>
  write<RecognisedText>(seat, routes.versionPreview(id), {key, body}, ({provisions}) => provisions);

/** @throws {Failure} `stale`, `transition_not_allowed`. */
export const publishVersion = (seat: Seat, id: string, revision: number, key: string, body: NewVersion) =>
  write<PublishedVersion>(seat, routes.consultationVersions(id), {key, body, revision}, ({n, changes}) => n && changes);

/** @throws {Failure} `stale`, `transition_not_allowed`, `proposals_unanswered`, `invalid` with what is missing. */
export const moveConsultation = (seat: Seat, id: string, revision: number, key: string, body: ConsultationTransition) =>
  write<MovedConsultation>(seat, routes.consultationTransitions(id), {key, body, revision}, moved);

/** @throws {Failure} `stale`, `transition_not_allowed`, `invalid`. */
export const extendConsultation = (seat: Seat, id: string, revision: number, key: string, body: NewExtension) =>
  write<MovedConsultation>(seat, routes.consultationExtensions(id), {key, body, revision}, moved);

/** One answer to one proposal, or to several equal ones. @throws {Failure} `stale` where one has changed since it was read. */
export const answerProposals = (seat: Seat, id: string, key: string, body: NewProposalAnswer) =>
  write<AnsweredProposals>(seat, routes.proposalAnswers(id), {key, body}, ({answered}) => answered);

/** @throws {Failure} `stale`. */
export const placeComment = (seat: Seat, id: string, key: string, body: PlacedByOfficial) => write<MovedAnchor>(seat, routes.anchors(id), {key, body}, ({comment}) => comment);
