import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/widgets/petition-counter/define.ts';
import {counterScenes as scenes} from './scenes/counter.ts';
import {storyOf} from './scenes/story.ts';

interface Args {
  'heading-level': number;
  'href-pattern': string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Petition counter',
  component: 'viche-petition-counter',
  args: {'heading-level': 2, 'href-pattern': ''},
  argTypes: {'heading-level': {control: {type: 'number', min: 1, max: 6}}},
};
export default meta;

const story = storyOf<Args>(
  ({id, source}, args) => html`<viche-petition-counter data-scene petition-id=${id} heading-level=${args['heading-level']} href-pattern=${args['href-pattern']} .backend=${source}></viche-petition-counter>`,
);

export const Collecting = story(scenes.Collecting);
export const NobodyYet = story(scenes.NobodyYet);
export const LastDay = story(scenes.LastDay);
export const Reached = story(scenes.Reached);
export const UnderReview = story(scenes.UnderReview);
export const AnswerOverdue = story(scenes.AnswerOverdue);
export const Supported = story(scenes.Supported);
export const NotSupported = story(scenes.NotSupported);
export const Refused = story(scenes.Refused);
export const Closed = story(scenes.Closed);
export const Appeal = story(scenes.Appeal);
export const Loading = story(scenes.Loading);
export const Stale = story(scenes.Stale);
export const Failed = story(scenes.Failed);
export const Offline = story(scenes.Offline);
export const Portal = story(scenes.Portal);
export const Missing = story(scenes.Missing);
export const NotConfigured = story(scenes.NotConfigured);
