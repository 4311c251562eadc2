import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/widgets/petition-counter/define.ts';
import '../src/widgets/provider/define.ts';
import {collecting} from './scenes/pasts.ts';
import {storyOf} from './scenes/story.ts';

const meta: Meta = {
  title: 'Widgets/Provider',
  component: 'viche-provider',
};
export default meta;

const story = storyOf(
  ({id, source}) => html`<viche-provider data-scene .backend=${source}>
    <viche-petition-counter petition-id=${id}></viche-petition-counter>
    <p></p>
    <viche-petition-counter petition-id=${id} heading-level="3"></viche-petition-counter>
  </viche-provider>`,
);

export const OneBackendForAllInside = story({before: collecting, shown: 'slot'});
