import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/widgets/consultation/define.ts';
import {proposingScenes as scenes} from './scenes/proposing.ts';
import {storyOf} from './scenes/story.ts';

interface Args {
  'heading-level': number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Consultation/Proposing',
  component: 'viche-consultation',
  args: {'heading-level': 2},
  argTypes: {'heading-level': {control: {type: 'number', min: 1, max: 6}}},
};
export default meta;

const story = storyOf<Args>(({id, source}, args) => html`<viche-consultation data-scene consultation-id=${id} heading-level=${args['heading-level']} .backend=${source}></viche-consultation>`);

export const Quoting = story(scenes.Quoting);
export const Begun = story(scenes.Begun);
export const AComment = story(scenes.AComment);
export const Proposing = story(scenes.Proposing);
export const Faults = story(scenes.Faults);
export const WordingTooLong = story(scenes.WordingTooLong);
export const VersionMeanwhile = story(scenes.VersionMeanwhile);
export const Sending = story(scenes.Sending);
export const OfflineWithInputKept = story(scenes.OfflineWithInputKept);
export const TooManyTries = story(scenes.TooManyTries);
export const ClosedMeanwhile = story(scenes.ClosedMeanwhile);
export const Code = story(scenes.Code);
export const Published = story(scenes.Published);
export const Held = story(scenes.Held);
export const PublishedOutOfSight = story(scenes.PublishedOutOfSight);
export const FailedOutOfSight = story(scenes.FailedOutOfSight);
export const AboutTheWhole = story(scenes.AboutTheWhole);
export const ClosedFrame = story(scenes.ClosedFrame);
export const Archived = story(scenes.Archived);
