import type {CodeFlow, CodeFlowHost} from '../../core/code-flow.ts';
import {msg} from '../../locale/msg.ts';
import type {PetitionSubmittedEvent} from './events.ts';

/** What the steps of an author need of the widget. */
export type AuthorHost = CodeFlowHost & {
  focusOn(selector: string): Promise<void>;
  say(sentence: string): void;
  hrefOf(id: string): string;
  submitted(event: PetitionSubmittedEvent): void;
};

/** Asks for another code; that it is on its way is said, since nothing on the page tells it. */
export async function resend(host: AuthorHost, flow: Pick<CodeFlow<unknown, unknown>, 'busy' | 'canResend' | 'resend'>): Promise<void> {
  if (flow.busy || !flow.canResend) return;
  if (await flow.resend()) host.say(msg('A new code is on its way', {id: 'author.resent'}));
  else await host.focusOn('#failure');
}
