import {msg} from '../../../locale/msg.ts';
import type {TemplateResult} from 'lit/html.js';
import type {DeskHost} from '../../../desk/desk-host.ts';
import type {SessionController} from '../../../desk/session-controller.ts';
import catalogue from '../../../generated/catalogues/answering.ts';
import {speak} from '../../../locale/locale.ts';
import {markupStyles} from '../../../ui/markup-bar.ts';
import type {OpenCase} from '../case-controller.ts';
import type {DecisionController} from '../decision-controller.ts';
import type {DecisionView} from '../decision-forms.ts';
import styles from './answer.styles.ts';
import {answerView} from './answer-view.ts';
import {theirsWords} from './conflict-view.ts';
import {SharedDraft} from './shared-draft.ts';
import {draftOf} from './values.ts';

/** The writing of one answer. */
export interface Writing {
  draw(view: DecisionView): TemplateResult;
  /** The case as it was read last. */
  follow(open: OpenCase): void;
  /** Somebody is at the case again. */
  read(): Promise<void>;
  /** Something was typed. */
  touch(): void;
  /** Whether what is in the form may be published; where not, focus is at the reason. */
  settle(): Promise<boolean>;
  /** Saves what is not saved, and stops. */
  end(): void;
}

interface Options {
  readonly session: SessionController;
  readonly decisions: DecisionController;
  readonly open: OpenCase;
  /** Called when the case waits for no answer any more. */
  readonly moved: () => void;
}

/**
 * Fetched when a case that waits for an answer is opened.
 * @throws When the words did not arrive.
 */
export async function write(host: DeskHost, {session, decisions, open: first, moved}: Options): Promise<Writing> {
  if (!(await speak(catalogue))) throw new Error('no words');
  host.adopt([markupStyles, styles]);
  let open = first;
  const draft = new SharedDraft(
    host,
    session,
    first.petition.id,
    {
      typed() {
        const {values, basis, from} = decisions.form(open);
        return {draft: draftOf(values), touched: basis !== undefined, from};
      },
      empty: () => draftOf(decisions.defaults(open)),
      put: (words, touched) => decisions.put(open, {...words}, touched),
      met: (theirs) => host.say(theirsWords(theirs, session.session?.email ?? '', open.petition.body.timeZone)),
      settle: (revision, isAll) => decisions.settle(open, revision, isAll),
    },
    moved,
  );
  host.addController(draft);

  /** Does what was decided about two texts, and goes to the text that goes on. */
  const then = (decide: () => void) => () => {
    decide();
    void host.focusOn('#text');
  };

  const discard = async () => {
    if (!(await draft.discard())) return host.focusOn('#theirs, #unsaved button');
    host.say(msg('The draft is discarded', {id: 'answering.discarded'}));
    await host.focusOn('#aside');
  };

  const tryAgain = async () => {
    await (draft.kept ? draft.save() : draft.read());
    if (draft.theirs) return host.focusOn('#theirs');
    if (draft.failure ?? draft.unread) return host.focusOn('#unsaved button');
    host.say(msg('The draft is saved', {id: 'answering.done'}));
    await host.focusOn('#text');
  };

  return {
    draw: (view) =>
      answerView({
        ...view,
        draft,
        discardDraft: () => void discard(),
        takeTheirs: then(() => draft.takeTheirs()),
        keepMine: then(() => draft.keepMine()),
        joinBoth: then(() => draft.joinBoth()),
        takeAside: then(() => draft.takeAside()),
        dropAside: then(() => draft.dropAside()),
        tryAgain: () => void tryAgain(),
      }),
    follow: (latest) => void (open = latest),
    read: () => draft.read(),
    touch: () => draft.touch(),
    async settle() {
      if (await draft.settle()) return true;
      if (!draft.theirs) host.say(msg('A colleague has saved another text just now: read it before you publish', {id: 'answering.newer'}));
      await host.focusOn(draft.theirs ? '#theirs' : '#origin');
      return false;
    },
    end() {
      host.removeController(draft);
      draft.hostDisconnected();
      void draft.save();
    },
  };
}
