import type {DecisionView} from '../decision-forms.ts';
import type {SharedDraft} from './shared-draft.ts';

/** What the views of an answer being written show and can ask for. */
export interface AnsweringView extends DecisionView {
  readonly draft: SharedDraft;
  readonly discardDraft: () => void;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
  readonly joinBoth: () => void;
  readonly takeAside: () => void;
  readonly dropAside: () => void;
  readonly tryAgain: () => void;
}
