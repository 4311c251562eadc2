/** Classes, client and types. Importing this registers nothing and touches no page. */
export {PetitionCounterElement} from './widgets/petition-counter/petition-counter.ts';
export {PetitionElement} from './widgets/petition/petition.ts';
export {CommentBoxElement} from './widgets/comment-box/comment-box.ts';
export {ConsultationChangedEvent} from './widgets/consultation-desk/events.ts';
export {ConsultationDeskElement} from './widgets/consultation-desk/consultation-desk.ts';
export {CommentedEvent} from './core/discussion/commented-event.ts';
export {IdentifyEvent, type HostIdentity} from './core/discussion/identify.ts';
export {ConsultationElement} from './widgets/consultation/consultation.ts';
export {ConsultationListElement} from './widgets/consultation-list/consultation-list.ts';
export {PetitionSubmittedEvent} from './widgets/petition-form/events.ts';
export {PetitionFormElement} from './widgets/petition-form/petition-form.ts';
export {CaseMovedEvent} from './widgets/petition-desk/events.ts';
export {PetitionDeskElement} from './widgets/petition-desk/petition-desk.ts';
export {PetitionListElement} from './widgets/petition-list/petition-list.ts';
export {ProviderElement} from './widgets/provider/provider.ts';
export {SignedEvent, WithdrawnEvent} from './widgets/petition/events.ts';
export * from './client/index.ts';
