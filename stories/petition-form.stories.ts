import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/widgets/petition-form/define.ts';
import {formScenes as scenes} from './scenes/form.ts';
import {storyOf} from './scenes/story.ts';

interface Args {
  'heading-level': number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Petition form',
  component: 'viche-petition-form',
  args: {'heading-level': 2},
  argTypes: {'heading-level': {control: {type: 'number', min: 1, max: 6}}},
};
export default meta;

const story = storyOf<Args>(({source}, args) => html`<viche-petition-form data-scene heading-level=${args['heading-level']} .backend=${source}></viche-petition-form>`);

export const Form = story(scenes.Form);
export const SeveralBodies = story(scenes.SeveralBodies);
export const Filled = story(scenes.Filled);
export const TooLong = story(scenes.TooLong);
export const Similar = story(scenes.Similar);
export const DraftIsBack = story(scenes.DraftIsBack);
export const ChangedInAnotherTab = story(scenes.ChangedInAnotherTab);
export const SharedDevice = story(scenes.SharedDevice);
export const Faults = story(scenes.Faults);
export const Preview = story(scenes.Preview);
export const NoConsent = story(scenes.NoConsent);
export const Submitting = story(scenes.Submitting);
export const OfflineWithInputKept = story(scenes.OfflineWithInputKept);
export const TooManyTries = story(scenes.TooManyTries);
export const Code = story(scenes.Code);
export const WrongCode = story(scenes.WrongCode);
export const ExpiredCode = story(scenes.ExpiredCode);
export const ExhaustedCode = story(scenes.ExhaustedCode);
export const Done = story(scenes.Done);
export const OwnSignIn = story(scenes.OwnSignIn);
export const OwnOffline = story(scenes.OwnOffline);
export const OwnLoading = story(scenes.OwnLoading);
export const OwnFailed = story(scenes.OwnFailed);
export const OwnNone = story(scenes.OwnNone);
export const OwnSubmitted = story(scenes.OwnSubmitted);
export const OwnCollecting = story(scenes.OwnCollecting);
export const OwnReached = story(scenes.OwnReached);
export const OwnUnderReview = story(scenes.OwnUnderReview);
export const OwnOverdue = story(scenes.OwnOverdue);
export const OwnSupported = story(scenes.OwnSupported);
export const OwnAnsweredLate = story(scenes.OwnAnsweredLate);
export const OwnRefused = story(scenes.OwnRefused);
export const OwnRefusedAndHidden = story(scenes.OwnRefusedAndHidden);
export const OwnBelowThreshold = story(scenes.OwnBelowThreshold);
export const OwnAppeal = story(scenes.OwnAppeal);
export const StartAgain = story(scenes.StartAgain);
export const SignedOut = story(scenes.SignedOut);
export const Closed = story(scenes.Closed);
export const ClosedFrame = story(scenes.ClosedFrame);
export const Loading = story(scenes.Loading);
export const Failed = story(scenes.Failed);
export const NotConfigured = story(scenes.NotConfigured);
