import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/widgets/petition-list/define.ts';
import {busyTown, listScenes as scenes} from './scenes/list.ts';
import {storyOf} from './scenes/story.ts';

interface Args {
  'heading-level': number;
  'href-pattern': string;
  'start-href': string;
  'page-size': number;
  'controls': string;
  'status': string;
  'sort': string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Petition list',
  component: 'viche-petition-list',
  args: {'heading-level': 2, 'href-pattern': '', 'start-href': '/petitions/new', 'page-size': 3, 'controls': '', 'status': '', 'sort': 'newest'},
  argTypes: {
    'heading-level': {control: {type: 'number', min: 1, max: 6}},
    'page-size': {control: {type: 'number', min: 1, max: 100}},
    'controls': {control: 'select', options: ['', 'none']},
    'status': {control: 'select', options: ['', 'collecting', 'considered', 'answered', 'closed', 'overdue']},
    'sort': {control: 'select', options: ['newest', 'signatures', 'closing']},
  },
};
export default meta;

const story = storyOf<Args>(
  ({source}, args) => html`<viche-petition-list
    data-scene
    heading-level=${args['heading-level']}
    href-pattern=${args['href-pattern']}
    start-href=${args['start-href']}
    page-size=${args['page-size']}
    controls=${args['controls']}
    status=${args['status']}
    sort=${args['sort']}
    .backend=${source}
  ></viche-petition-list>`,
);

export const Ready = story(scenes.Ready);
export const Found = story(scenes.Found);
export const Overdue = story(scenes.Overdue);
export const Answered = story(scenes.Answered);
export const SeveralBodies = story(scenes.SeveralBodies);
export const ShownMore = story(scenes.ShownMore);
export const NothingYet = story(scenes.NothingYet);
export const NothingFound = story(scenes.NothingFound);
export const FoundElsewhere = story(scenes.FoundElsewhere);
export const Loading = story(scenes.Loading);
export const Searching = story(scenes.Searching);
export const Failed = story(scenes.Failed);
export const SearchFailed = story(scenes.SearchFailed);
export const Offline = story(scenes.Offline);
export const MoreFailed = story(scenes.MoreFailed);
export const Stale = story(scenes.Stale);
export const NotConfigured = story(scenes.NotConfigured);

/** Three petitions for a side column. */
export const WithoutControls = {...story({before: busyTown, shown: '.item [part=count]'}), args: {'controls': 'none', 'status': 'collecting', 'start-href': ''}};
