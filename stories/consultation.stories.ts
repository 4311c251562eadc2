import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/widgets/consultation/define.ts';
import {consultationScenes as scenes} from './scenes/consultation.ts';
import {storyOf} from './scenes/story.ts';

interface Args {
  'heading-level': number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Consultation',
  component: 'viche-consultation',
  args: {'heading-level': 2},
  argTypes: {'heading-level': {control: {type: 'number', min: 1, max: 6}}},
};
export default meta;

const story = storyOf<Args>(({id, source}, args) => html`<viche-consultation data-scene consultation-id=${id} heading-level=${args['heading-level']} .backend=${source}></viche-consultation>`);

export const Draft = story(scenes.Draft);
export const Compared = story(scenes.Compared);
export const Provision = story(scenes.Provision);
export const Opinions = story(scenes.Opinions);
export const About = story(scenes.About);
export const Course = story(scenes.Course);
export const Policy = story(scenes.Policy);
export const Reported = story(scenes.Reported);
export const Loading = story(scenes.Loading);
export const Failed = story(scenes.Failed);
export const Missing = story(scenes.Missing);
export const NotConfigured = story(scenes.NotConfigured);
