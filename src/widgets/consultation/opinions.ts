import {provisionSource} from '../../contract/consultation-routes.ts';
import {FurtherPanel} from '../../core/discussion/further-panel.ts';
import {addressOfComment} from '../../core/discussion/permalink.ts';
import {areaStyles} from '../../ui/area.ts';
import {fieldStyles} from '../../ui/field.ts';
import {actsStyles} from '../../ui/thread/acts.ts';
import {composeStyles} from '../../ui/thread/compose-form.ts';
import {proposalStyles} from '../../ui/thread/proposal.ts';
import {stanceStyles} from '../../ui/thread/stance.ts';
import {threadStyles} from '../../ui/thread/thread.styles.ts';
import type {Comparing} from './comparing.ts';
import type {DraftController} from './draft-controller.ts';
import {OpinionsView} from './opinions-view.ts';
import type {Part} from './part.ts';
import {addressOfProvision} from './provision-address.ts';
import {ProvisionTalk} from './provision-talk.ts';
import type {Said} from './said.ts';
import {TalkStage, type Stage} from './talk-stage.ts';
import {UnplacedView} from './unplaced.ts';

/** What people say about a draft: fetched when somebody reads it, or begins to write. */
export class Opinions {
  /** All of it. */
  readonly all: OpinionsView;
  /** About one provision. */
  readonly at: ProvisionTalk;
  /** What has no place in the version shown. */
  readonly unplaced: UnplacedView;
  readonly #host: Stage;
  readonly #draft: DraftController;
  readonly #comparing: Part<Comparing>;
  readonly #further: FurtherPanel;
  /** Whether differences are shown side by side. */
  #beside = false;

  constructor(host: Stage, draft: DraftController, comparing: Part<Comparing>) {
    host.adopt([stanceStyles, threadStyles, fieldStyles, areaStyles, composeStyles, actsStyles, proposalStyles]);
    this.#host = host;
    this.#draft = draft;
    this.#comparing = comparing;
    this.#further = new FurtherPanel(new TalkStage(host), () => import('./further.ts'));
    const parts = {comparing, openLog: this.#further.openLog, said: (level: number) => this.#said(level)};
    this.all = new OpinionsView(host, parts);
    this.at = new ProvisionTalk(host, parts, this.all.discussion);
    this.unplaced = new UnplacedView(host, parts);
  }

  /** The public log, where somebody has asked for it. */
  log(): unknown {
    return this.#further.log({...this.#host.clock, level: Math.min(this.#host.headingLevel + 1, 6), addressOf: addressOfComment});
  }

  /** How proposals are shown beside the text they change. */
  #said(level: number): Said {
    return {
      version: this.#draft.version,
      versionOf: (n) => this.#draft.seen(n),
      comparing: this.#comparing.thing,
      beside: this.#beside,
      setBeside: (beside) => {
        this.#beside = beside;
        this.#host.requestUpdate();
      },
      timeZone: this.#host.clock.timeZone,
      level,
      addressOf: addressOfProvision,
      pageOf: (n, id) => `${this.#host.source?.base ?? ''}${provisionSource(this.#host.consultation?.id ?? '', n, id)}`,
    };
  }
}
