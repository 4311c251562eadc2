export {archiveAt} from './adapters/archive.ts';
export {readBodies, readCapabilities} from './bodies.ts';
export {
  changeCommentPage,
  moderateComment,
  readCommentPages,
  readHeldWords,
  readModeration,
  registerCommentPage,
  saveHeldWords,
} from './comment-moderation.ts';
export {deleteComment, editComment, postComment, readHidingGrounds, reportComment, voteOnComment} from './commenting.ts';
export {readComment, readCommentLog, readComments, readDiscussions, readOwnComments, readReplies} from './comments.ts';
export {
  answerProposals,
  createConsultation,
  discardConsultation,
  extendConsultation,
  moveConsultation,
  placeComment,
  publishVersion,
  readConsultationCase,
  readConsultationDesk,
  recogniseText,
  saveConsultation,
} from './consultation-desk.ts';
export {
  readConsultation,
  readConsultations,
  readPlacedComments,
  readProposals,
  readProvisionCounts,
  readReport,
  readVersion,
  type ConsultationQuery,
  type PlacedQuery,
  type ProposalQuery,
} from './consultations.ts';
export {countOf, readCounts} from './counts.ts';
export {
  addPerson,
  moveCase,
  readAudit,
  readCase,
  readCases,
  readPeople,
  removePerson,
  type CaseFilter,
} from './desk.ts';
export {Failure, asFailure} from './failure.ts';
export {watch} from './live.ts';
export {readPetitions, type PetitionQuery, type PetitionSort} from './petition-list.ts';
export {readPetition, readSigners, type Signers} from './petitions.ts';
export {newKey} from './key.ts';
export {ask, type Answer, type Ask} from './request.ts';
export {confirmPetition, readOwnPetitions, readSimilar, startPetition, submitPetition} from './starting.ts';
export type {Reader} from './seated.ts';
export {confirmSession, endSession, startSession, type Seat} from './sessions.ts';
export {confirmSignature, confirmWithdrawal, startSignature, startWithdrawal} from './signing.ts';
export {inPage, sourceAt} from './source.ts';
export type * from '../contract/body.ts';
export type * from '../contract/capabilities.ts';
export type * from '../contract/comment-moderation.ts';
export type * from '../contract/comments.ts';
export type * from '../contract/consultation-desk.ts';
export type * from '../contract/consultations.ts';
export type * from '../contract/desk.ts';
export type * from '../contract/http.ts';
export type * from '../contract/petition.ts';
export type * from '../contract/problems.ts';
export type * from '../contract/proposals.ts';
export type * from '../contract/provisions.ts';
export type * from '../contract/rich-text.ts';
export type * from '../contract/terms.ts';
