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
import type {Check} from './request.ts';
import {actAs, readAs} from './seated.ts';
import type {Seat} from './sessions.ts';

const moved: Check<MovedConsultation> = ({id, revision}) => id && revision;

/** Consultations of the bodies somebody works for, drafts too. @throws {Failure} */
export const readConsultationDesk = (seat: Seat, query: {readonly status?: string; readonly cursor?: string | null} = {}) =>
  readAs<ConsultationDesk>(seat, routes.consultationDesk(query), ({items}) => items);

/** @throws {Failure} */
export const readConsultationCase = (seat: Seat, id: string) =>
  readAs<ConsultationCase>(seat, routes.consultationCase(id), ({consultation, revision}) => consultation?.id === id && revision);

/** @throws {Failure} */
export const createConsultation = (seat: Seat, key: string, body: NewConsultation) => actAs<MovedConsultation>(seat, routes.consultations(), {key, body}, moved);

/** While it is a draft. @throws {Failure} `stale`, `transition_not_allowed`. */
export const saveConsultation = (seat: Seat, id: string, revision: number, key: string, body: ConsultationDraft) =>
  actAs<MovedConsultation>(seat, routes.consultation(id), {method: 'PUT', key, body, revision}, moved);

/** While it is a draft. @throws {Failure} `stale`, `transition_not_allowed`. */
export const discardConsultation = (seat: Seat, id: string, revision: number, key: string) =>
  actAs<MovedConsultation>(seat, routes.consultation(id), {method: 'DELETE', key, revision}, ({id: gone}) => gone);

/** What is recognised in a pasted text; nothing is stored. @throws {Failure} */
export const recogniseText = (seat: Seat, id: string, key: string, body: PastedText) =>
  actAs<RecognisedText>(seat, routes.versionPreview(id), {key, body}, ({provisions}) => provisions);

/** @throws {Failure} `stale`, `transition_not_allowed`. */
export const publishVersion = (seat: Seat, id: string, revision: number, key: string, body: NewVersion) =>
  actAs<PublishedVersion>(seat, routes.consultationVersions(id), {key, body, revision}, ({n, changes}) => n && changes);

/** @throws {Failure} `stale`, `transition_not_allowed`, `proposals_unanswered`, `invalid` with what is missing. */
export const moveConsultation = (seat: Seat, id: string, revision: number, key: string, body: ConsultationTransition) =>
  actAs<MovedConsultation>(seat, routes.consultationTransitions(id), {key, body, revision}, moved);

/** @throws {Failure} `stale`, `transition_not_allowed`, `invalid`. */
export const extendConsultation = (seat: Seat, id: string, revision: number, key: string, body: NewExtension) =>
  actAs<MovedConsultation>(seat, routes.consultationExtensions(id), {key, body, revision}, moved);

/** One answer to one proposal, or to several equal ones. @throws {Failure} `stale` where one has changed since it was read. */
export const answerProposals = (seat: Seat, id: string, key: string, body: NewProposalAnswer) =>
  actAs<AnsweredProposals>(seat, routes.proposalAnswers(id), {key, body}, ({answered}) => answered);

/** @throws {Failure} `stale`. */
export const placeComment = (seat: Seat, id: string, key: string, body: PlacedByOfficial) => actAs<MovedAnchor>(seat, routes.anchors(id), {key, body}, ({comment}) => comment);
