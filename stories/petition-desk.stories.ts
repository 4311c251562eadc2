import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/widgets/petition-desk/define.ts';
import {answerScenes as answers} from './scenes/answer.ts';
import {deskScenes as scenes} from './scenes/desk.ts';
import {signatureScenes as signatures} from './scenes/signatures.ts';
import {storyOf} from './scenes/story.ts';

interface Args {
  'heading-level': number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Petition desk',
  component: 'viche-petition-desk',
  args: {'heading-level': 1},
  argTypes: {'heading-level': {control: {type: 'number', min: 1, max: 6}}},
};
export default meta;

const story = storyOf<Args>(({source}, args) => html`<viche-petition-desk data-scene heading-level=${args['heading-level']} .backend=${source}></viche-petition-desk>`);

export const SignIn = story(scenes.SignIn);
export const SignInInAClosedFrame = story(scenes.ClosedFrame);
export const SignInFault = story(scenes.SignInFault);
export const SignInOffline = story(scenes.SignInOffline);
export const SignInCode = story(scenes.SignInCode);
export const NoRole = story(scenes.NoRole);
export const SessionEnded = story(scenes.SessionEnded);
export const Queue = story(scenes.Queue);
export const QueueEmpty = story(scenes.QueueEmpty);
export const QueueNothingFound = story(scenes.QueueNothingFound);
export const QueueLoading = story(scenes.QueueLoading);
export const QueueStale = story(scenes.QueueStale);
export const QueueFailed = story(scenes.QueueFailed);
export const CaseSubmitted = story(scenes.CaseSubmitted);
export const CaseSimilar = story(scenes.CaseSimilar);
export const CaseNotMine = story(scenes.CaseNotMine);
export const CaseFailed = story(scenes.CaseFailed);
export const CaseCollecting = story(scenes.CaseCollecting);
export const CaseReached = story(scenes.CaseReached);
export const CaseUnderReview = story(scenes.CaseUnderReview);
export const CaseOverdue = story(scenes.CaseOverdue);
export const CaseBelowThreshold = story(scenes.CaseBelowThreshold);
export const CaseAnswered = story(scenes.CaseAnswered);
export const CaseRefused = story(scenes.CaseRefused);
export const CaseAppeal = story(scenes.CaseAppeal);
export const Refusing = story(scenes.Refusing);
export const RefusalFaults = story(scenes.RefusalFaults);
export const Sending = story(scenes.Sending);
export const SendingFailed = story(scenes.SendingFailed);
export const Done = story(scenes.Done);
export const ChangedMeanwhile = story(scenes.ChangedMeanwhile);
export const People = story(scenes.People);
export const PersonFaults = story(scenes.PersonFaults);
export const PersonLeaving = story(scenes.PersonLeaving);
export const AuditLog = story(scenes.AuditLog);
export const NotConfigured = story(scenes.NotConfigured);
export const Signatures = story(signatures.Signatures);
export const SignaturesOpened = story(signatures.SignaturesOpened);
export const SignaturesNone = story(signatures.SignaturesNone);
export const SignaturesLoading = story(signatures.SignaturesLoading);
export const SignaturesFailed = story(signatures.SignaturesFailed);
export const SignaturesNotMine = story(signatures.SignaturesNotMine);
export const SignaturesCounted = story(signatures.SignaturesCounted);
export const SignaturesFaults = story(signatures.SignaturesFaults);
export const SignaturesSendingFailed = story(signatures.SignaturesSendingFailed);
export const SignaturesDone = story(signatures.SignaturesDone);
export const SignaturesReturning = story(signatures.SignaturesReturning);
export const SignaturesClosed = story(signatures.SignaturesClosed);
export const Answer = story(answers.Answer);
export const AnswerLate = story(answers.AnswerLate);
export const AnswerFetching = story(answers.AnswerFetching);
export const AnswerDraft = story(answers.AnswerDraft);
export const AnswerDraftUnread = story(answers.AnswerDraftUnread);
export const AnswerDraftUnsaved = story(answers.AnswerDraftUnsaved);
export const AnswerDraftOfTwo = story(answers.AnswerDraftOfTwo);
export const AnswerDraftPutAway = story(answers.AnswerDraftPutAway);
export const AnswerDraftDiscarded = story(answers.AnswerDraftDiscarded);
export const AnswerFaults = story(answers.AnswerFaults);
export const AnswerSendingFailed = story(answers.AnswerSendingFailed);
