import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/widgets/consultation-list/define.ts';
import {consultationListScenes as scenes, consultingTown} from './scenes/consultation-list.ts';
import {storyOf} from './scenes/story.ts';

interface Args {
  'heading-level': number;
  'href-pattern': string;
  'page-size': number;
  'controls': string;
  'status': string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Consultation list',
  component: 'viche-consultation-list',
  args: {'heading-level': 2, 'href-pattern': '', 'page-size': 3, 'controls': '', 'status': ''},
  argTypes: {
    'heading-level': {control: {type: 'number', min: 1, max: 6}},
    'page-size': {control: {type: 'number', min: 1, max: 100}},
    'controls': {control: 'select', options: ['', 'none']},
    'status': {control: 'select', options: ['', 'coming', 'open', 'considered', 'finished']},
  },
};
export default meta;

const story = storyOf<Args>(
  ({source}, args) => html`<viche-consultation-list
    data-scene
    heading-level=${args['heading-level']}
    href-pattern=${args['href-pattern']}
    page-size=${args['page-size']}
    controls=${args['controls']}
    status=${args['status']}
    .backend=${source}
  ></viche-consultation-list>`,
);

export const Ready = story(scenes.Ready);
export const Found = story(scenes.Found);
export const Picked = story(scenes.Picked);
export const Overdue = story(scenes.Overdue);
export const ShownMore = story(scenes.ShownMore);
export const NothingYet = story(scenes.NothingYet);
export const NothingFound = story(scenes.NothingFound);
export const LongWords = story(scenes.LongWords);
export const Loading = story(scenes.Loading);
export const Searching = story(scenes.Searching);
export const Failed = story(scenes.Failed);
export const Offline = story(scenes.Offline);
export const SearchFailed = story(scenes.SearchFailed);
export const MoreFailed = story(scenes.MoreFailed);
export const NotConfigured = story(scenes.NotConfigured);

/** A few for a side column. */
export const WithoutControls = {...story({before: consultingTown, shown: '.item'}), args: {controls: 'none', status: 'open'}};
