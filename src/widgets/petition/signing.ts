import {speak} from '../../locale/locale.ts';
import catalogue from '../../generated/catalogues/signing.ts';
import {detailsStyles} from '../../ui/details.styles.ts';
import {faultStyles} from '../../ui/faults.ts';
import type {SigningValues} from './sign-form.ts';
import {SigningFlow, type SigningFlowHost} from './signing-flow.ts';
import {actStyles} from './signing.styles.ts';

/**
 * All that is needed once somebody begins to sign; fetched then, so that readers do not pay for it.
 * @param closed Whether the widget stands in a sandboxed frame.
 * @param typed What was typed while it was on its way.
 * @throws When the words did not arrive.
 */
export async function openSigning(host: SigningFlowHost, typed: () => SigningValues, closed: boolean): Promise<SigningFlow> {
  if (!(await speak(catalogue))) throw new Error('no words');
  host.adopt([faultStyles, detailsStyles, actStyles]);
  return new SigningFlow(host, typed(), closed);
}
