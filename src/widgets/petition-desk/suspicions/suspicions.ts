import {msg} from '../../../locale/msg.ts';
import catalogue from '../../../generated/catalogues/suspicions.ts';
import type {Corrected} from '../../../contract/suspicions.ts';
import type {DeskHost} from '../../../desk/desk-host.ts';
import type {SessionController} from '../../../desk/session-controller.ts';
import {counted, number} from '../../../locale/format.ts';
import {speak} from '../../../locale/locale.ts';
import type {OpenCase} from '../case-controller.ts';
import {SuspicionsController} from './suspicions-controller.ts';
import styles from './suspicions.styles.ts';
import {suspicionsView} from './suspicions-view.ts';

/** The signatures of one case, looked into. */
export interface Inspection {
  readonly petitionId: string;
  draw(open: OpenCase): unknown;
}

const invalidWords = ({count, after}: Corrected) =>
  counted(count, msg('# signature no longer counts; {after} are left.|# signatures no longer count; {after} are left.', {id: 'suspicion.done'}), {after: number(after)});

const returnedWords = ({count, after}: Corrected) =>
  counted(count, msg('# signature counts again; there are {after} now.|# signatures count again; there are {after} now.', {id: 'suspicion.done.return'}), {after: number(after)});

/**
 * Fetched when an official looks into signatures for the first time.
 * @param changed Called when the count was put right.
 * @throws When the words did not arrive.
 */
export async function inspect(host: DeskHost, session: SessionController, petitionId: string, changed: () => void): Promise<Inspection> {
  if (!(await speak(catalogue))) throw new Error('no words');
  host.adopt([styles]);
  const suspicions = new SuspicionsController(host, session, petitionId);
  let done = '';
  void suspicions.refresh();

  const count = async () => {
    done = '';
    await host.focusOn((await suspicions.count()) ? '#counted' : '#failure');
  };

  const finish = async (corrected: Corrected | undefined, words: (corrected: Corrected) => string) => {
    if (!corrected) return host.focusOn(suspicions.faults.size > 0 ? '#faults' : '#failure, #suspicions-title');
    done = words(corrected);
    changed();
    await host.focusOn('#done');
  };

  const askReturn = (id: string) => {
    const before = suspicions.returning;
    suspicions.ask(id);
    void host.focusOn(id ? '#returning' : `#return-${CSS.escape(before)}`);
  };

  return {
    petitionId,
    draw: ({petition}) =>
      suspicionsView({
        suspicions,
        level: host.headingLevel,
        timeZone: petition.body.timeZone,
        email: session.session?.email ?? '',
        done,
        count: () => void count(),
        declare: () => void suspicions.declare().then((corrected) => finish(corrected, invalidWords)),
        askReturn,
        restore: () => void suspicions.restore().then((corrected) => finish(corrected, returnedWords)),
        again: () => void suspicions.refresh().then(() => host.focusOn('#suspicions-title')),
        go: (field) => void host.focusOn(`[name="${field}"]`),
        update: () => host.requestUpdate(),
      }),
  };
}
