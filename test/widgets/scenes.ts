import {html, type TemplateResult} from 'lit';
import '../../src/widgets/petition-counter/define.ts';
import '../../src/widgets/petition/define.ts';
import '../../src/widgets/petition-desk/define.ts';
import '../../src/widgets/petition-list/define.ts';
import '../../src/widgets/petition-form/define.ts';
import '../../src/widgets/comment-box/define.ts';
import '../../src/widgets/consultation/define.ts';
import '../../src/widgets/consultation-list/define.ts';
import '../../src/widgets/consultation-desk/define.ts';
import {answerScenes} from '../../stories/scenes/answer.ts';
import {commentingScenes} from '../../stories/scenes/commenting.ts';
import {commentScenes} from '../../stories/scenes/comments.ts';
import {conductingScenes} from '../../stories/scenes/conducting.ts';
import {consultationScenes} from '../../stories/scenes/consultation.ts';
import {consultationListScenes} from '../../stories/scenes/consultation-list.ts';
import {counterScenes} from '../../stories/scenes/counter.ts';
import {formScenes} from '../../stories/scenes/form.ts';
import {deskScenes} from '../../stories/scenes/desk.ts';
import {listScenes} from '../../stories/scenes/list.ts';
import {moderationScenes} from '../../stories/scenes/moderation.ts';
import {petitionScenes, signingScenes} from '../../stories/scenes/petition.ts';
import {proposingScenes} from '../../stories/scenes/proposing.ts';
import {signatureScenes} from '../../stories/scenes/signatures.ts';
import {inItsFrame, setStage, type Scene, type Stage} from '../../stories/scenes/scene.ts';
import {hasNoBarriers} from '../helpers/axe.ts';
import {fitsIn} from '../helpers/fits.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {mount, unmountAll} from '../helpers/mount.ts';

const inWords = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();

/** Every state that has a story is reached, has no barrier that axe knows and fits a narrow phone, in the page's language. */
export function everySceneIsOpenToAll(language: string, all = true): void {
  document.documentElement.lang = language;

  const play = (tag: 'viche-petition-counter' | 'viche-petition' | 'viche-petition-list' | 'viche-petition-desk' | 'viche-petition-form' | 'viche-comment-box' | 'viche-consultation' | 'viche-consultation-list' | 'viche-consultation-desk', scenes: Readonly<Record<string, Scene>>, template: (stage: Stage) => TemplateResult) =>
    describe(`everyone can use ${tag} in ${language}`, () => {
      let stage: Stage;
      beforeEach(() => void hurry());
      afterEach(async () => {
        unhurry();
        unmountAll();
        // A list is found again as it was left, and a comment by the address: the next scene begins on a new page.
        history.replaceState(null, '', location.pathname + location.search);
        await stage.service.stop();
      });

      for (const [name, scene] of Object.entries(scenes)) {
        it(`when it is: ${inWords(name)}`, async () => {
          stage = await setStage(scene);
          const widget = inItsFrame(scene, () => mount(tag, template(stage)));
          await scene.act?.(widget, stage);
          await widget.appears(scene.shown);
          await hasNoBarriers(widget.widget);
          fitsIn(widget.widget, 320);
        });
      }
    });

  play('viche-petition-counter', counterScenes, ({id, source}) => html`<viche-petition-counter petition-id=${id} .backend=${source}></viche-petition-counter>`);
  const petition = ({id, source}: Stage) => html`<viche-petition petition-id=${id} .backend=${source}></viche-petition>`;
  play('viche-petition', petitionScenes, petition);
  play('viche-petition', signingScenes, petition);
  if (!all) return;
  play('viche-petition-list', listScenes, ({source}) => html`<viche-petition-list page-size="3" start-href="https://town.example/new" .backend=${source}></viche-petition-list>`);
  play('viche-petition-form', formScenes, ({source}) => html`<viche-petition-form .backend=${source}></viche-petition-form>`);
  const box = ({id, source}: Stage) => html`<viche-comment-box subject=${id} .backend=${source}></viche-comment-box>`;
  play('viche-comment-box', commentScenes, box);
  play('viche-comment-box', commentingScenes, box);
  const consultation = ({id, source}: Stage) => html`<viche-consultation consultation-id=${id} .backend=${source}></viche-consultation>`;
  play('viche-consultation', consultationScenes, consultation);
  play('viche-consultation', proposingScenes, consultation);
  play('viche-consultation-list', consultationListScenes, ({source}) => html`<viche-consultation-list page-size="3" .backend=${source}></viche-consultation-list>`);
  play('viche-consultation-desk', conductingScenes, ({source}) => html`<viche-consultation-desk .backend=${source}></viche-consultation-desk>`);
  const view = ({source}: Stage) => html`<viche-petition-desk .backend=${source}></viche-petition-desk>`;
  play('viche-petition-desk', deskScenes, view);
  play('viche-petition-desk', signatureScenes, view);
  play('viche-petition-desk', answerScenes, view);
  play('viche-petition-desk', moderationScenes, view);
}
