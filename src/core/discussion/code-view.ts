import {html, type TemplateResult} from 'lit/html.js';
import {msg} from '../../locale/msg.ts';
import type {Fault} from '../../ui/faults.ts';
import type {CodeFlow} from '../code-flow.ts';
import {codeStep} from '../code-step.ts';
import type {TalkHost} from './talk-host.ts';

export interface CodeView {
  readonly flow: Pick<CodeFlow<unknown, unknown>, 'busy' | 'failure' | 'pending' | 'canResend' | 'resendAt'>;
  readonly level: number;
  readonly email: string;
  /** Whether what follows the code is public at once. */
  readonly publishes: boolean;
  readonly fault: Fault | undefined;
  readonly submit: (code: string, fault: Fault | undefined) => void;
  readonly resend: () => void;
  readonly change: () => void;
}

/** The code from the mail, on the way to whatever somebody does. */
export const codeView = ({level, email, publishes, ...step}: CodeView): TemplateResult => html`<section class="panel">
  ${codeStep({...step, headingLevel: level, email: email.trim(), button: publishes ? msg('Confirm and publish', {id: 'talk.confirm.publish'}) : msg('Confirm and send', {id: 'talk.confirm'})})}
</section>`;

/** Asks for another code; that it is on its way is said, since nothing on the page tells it. */
export async function resendCode(host: TalkHost, codes: Pick<CodeFlow<unknown, unknown>, 'busy' | 'canResend' | 'resend'>): Promise<void> {
  if (codes.busy || !codes.canResend) return;
  if (await codes.resend()) host.say(msg('A new code is on its way', {id: 'talk.resent'}));
  else await host.focusOn('#failure');
}
