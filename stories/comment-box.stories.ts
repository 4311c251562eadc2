import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/widgets/comment-box/define.ts';
import {commentScenes as scenes} from './scenes/comments.ts';
import {storyOf} from './scenes/story.ts';

interface Args {
  'heading-level': number;
  'sort': string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Comment box',
  component: 'viche-comment-box',
  args: {'heading-level': 2, 'sort': 'oldest'},
  argTypes: {
    'heading-level': {control: {type: 'number', min: 1, max: 6}},
    'sort': {control: 'select', options: ['oldest', 'newest', 'best', 'discussed', 'balanced']},
  },
};
export default meta;

const story = storyOf<Args>(
  ({id, source}, args) => html`<viche-comment-box data-scene subject=${id} heading-level=${args['heading-level']} sort=${args['sort']} .backend=${source}></viche-comment-box>`,
);

export const Ready = story(scenes.Ready);
export const UnderAPage = story(scenes.UnderAPage);
export const Balanced = story(scenes.Balanced);
export const FormulaTold = story(scenes.FormulaTold);
export const MoreReplies = story(scenes.MoreReplies);
export const More = story(scenes.More);
export const SomeAreNew = story(scenes.SomeAreNew);
export const NewOnesShown = story(scenes.NewOnesShown);
export const Linked = story(scenes.Linked);
export const Logged = story(scenes.Logged);
export const Closed = story(scenes.Closed);
export const NothingYet = story(scenes.NothingYet);
export const Unknown = story(scenes.Unknown);
export const Loading = story(scenes.Loading);
export const Failed = story(scenes.Failed);
export const Offline = story(scenes.Offline);
export const MoreFailed = story(scenes.MoreFailed);
export const RepliesFailed = story(scenes.RepliesFailed);
export const Stale = story(scenes.Stale);
export const NotConfigured = story(scenes.NotConfigured);
