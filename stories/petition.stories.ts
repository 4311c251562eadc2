import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/widgets/petition/define.ts';
import {petitionScenes as scenes, signingScenes as signing} from './scenes/petition.ts';
import {storyOf} from './scenes/story.ts';

interface Args {
  'heading-level': number;
  'id-param': string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Petition',
  component: 'viche-petition',
  args: {'heading-level': 1, 'id-param': ''},
  argTypes: {'heading-level': {control: {type: 'number', min: 1, max: 6}}},
};
export default meta;

const story = storyOf<Args>(
  ({id, source}, args) => html`<viche-petition data-scene petition-id=${id} heading-level=${args['heading-level']} id-param=${args['id-param']} .backend=${source}></viche-petition>`,
);

export const Collecting = story(scenes.Collecting);
export const NobodyYet = story(scenes.NobodyYet);
export const Reached = story(scenes.Reached);
export const UnderReview = story(scenes.UnderReview);
export const AnswerOverdue = story(scenes.AnswerOverdue);
export const Supported = story(scenes.Supported);
export const AnsweredLate = story(scenes.AnsweredLate);
export const Refused = story(scenes.Refused);
export const RefusedAndHidden = story(scenes.RefusedAndHidden);
export const Expired = story(scenes.Expired);
export const Appeal = story(scenes.Appeal);
export const Loading = story(scenes.Loading);
export const Stale = story(scenes.Stale);
export const Failed = story(scenes.Failed);
export const Offline = story(scenes.Offline);
export const Missing = story(scenes.Missing);
export const NotConfigured = story(scenes.NotConfigured);

export const SigningForm = story(signing.Form);
export const SigningInAClosedFrame = story(signing.ClosedFrame);
export const SigningFaults = story(signing.Faults);
export const SigningSubmitting = story(signing.Submitting);
export const SigningOfflineWithInputKept = story(signing.OfflineWithInputKept);
export const SigningTooManyTries = story(signing.TooManyTries);
export const SigningCode = story(signing.Code);
export const SigningWrongCode = story(signing.WrongCode);
export const SigningExpiredCode = story(signing.ExpiredCode);
export const SigningExhaustedCode = story(signing.ExhaustedCode);
export const SigningDone = story(signing.Done);
export const SigningAlreadySigned = story(signing.AlreadySigned);
export const SigningClosedMeanwhile = story(signing.ClosedMeanwhile);
export const SigningWithdrawing = story(signing.Withdrawing);
export const SigningWithdrawn = story(signing.Withdrawn);
export const SigningNothingToWithdraw = story(signing.NothingToWithdraw);
export const SigningWithdrawalClosed = story(signing.WithdrawalClosed);
