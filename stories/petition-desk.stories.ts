import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/widgets/petition-desk/define.ts';
import {answerScenes as answers} from './scenes/answer.ts';
import {deskScenes as scenes} from './scenes/desk.ts';
import {moderationScenes as moderation} from './scenes/moderation.ts';
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
export const CommentsHeld = story(moderation.Held);
export const CommentsReported = story(moderation.Reported);
export const CommentsHidden = story(moderation.Hidden);
export const CommentsNone = story(moderation.None);
export const CommentsLoading = story(moderation.Loading);
export const CommentsFailed = story(moderation.Failed);
export const CommentsStale = story(moderation.Stale);
export const CommentsHiding = story(moderation.Hiding);
export const CommentsRefusing = story(moderation.Refusing);
export const CommentsHidingFaults = story(moderation.HidingFaults);
export const CommentsHidingSent = story(moderation.HidingSent);
export const CommentsHidingFailed = story(moderation.HidingFailed);
export const CommentsDone = story(moderation.Done);
export const CommentsHiddenByColleague = story(moderation.HiddenByColleague);
export const CommentsChangedByAuthor = story(moderation.ChangedByAuthor);
export const CommentsErasedByAuthor = story(moderation.ErasedByAuthor);
export const CommentsWords = story(moderation.Words);
export const CommentsWordsFaults = story(moderation.WordsFaults);
export const CommentsWordsOfTwo = story(moderation.WordsOfTwo);
export const CommentsWordsFailed = story(moderation.WordsFailed);
export const CommentsPages = story(moderation.Pages);
export const CommentsPagesNone = story(moderation.PagesNone);
export const CommentsPagesLoading = story(moderation.PagesLoading);
export const CommentsPageNew = story(moderation.PageNew);
export const CommentsPageFaults = story(moderation.PageFaults);
export const CommentsPageRegistered = story(moderation.PageRegistered);
export const CommentsPageSettings = story(moderation.PageSettings);
export const CommentsPageOfTwo = story(moderation.PageOfTwo);
export const CommentsPageClosing = story(moderation.PageClosing);
