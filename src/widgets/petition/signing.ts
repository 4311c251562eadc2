import {speak} from '../../locale/locale.ts';
import catalogue from '../../generated/catalogues/signing.ts';
import {detailsStyles} from '../../ui/details.styles.ts';
import {faultStyles} from '../../ui/faults.ts';
import {SigningController, type SigningHost} from './signing-controller.ts';
import type {SigningValues} from './sign-form.ts';
import {actStyles} from './signing.styles.ts';

/** All that is needed once somebody begins to sign; fetched then, so that readers do not pay for it. */
export {signingStep} from './signing-steps.ts';

/** @throws When the words did not arrive. */
export async function openSigning(host: SigningHost, values: SigningValues): Promise<SigningController> {
  if (!(await speak(catalogue))) throw new Error('no words');
  host.adopt([faultStyles, detailsStyles, actStyles]);
  return new SigningController(host, values);
}
