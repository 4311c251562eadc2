import type {StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {until} from '../../test/helpers/mount.ts';
import {onStage} from './on-stage.ts';
import type {Scene, Stage} from './scene.ts';

/** A story of one scene. It has been told when the state is there. */
export const storyOf =
  <Args>(draw: (stage: Stage, args: Args) => TemplateResult) =>
  (scene: Scene): StoryObj<Args> => ({
    render: (args) => html`<div style="font-family: system-ui, sans-serif">${onStage(scene, (stage) => draw(stage, args))}</div>`,
    play: async ({canvasElement}) => {
      await until(() => canvasElement.querySelector('[data-scene]')?.shadowRoot?.querySelector(scene.shown), scene.shown);
    },
  });
