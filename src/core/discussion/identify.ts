import {newKey} from '../../client/key.ts';
import {signInByHost} from '../../client/sessions.ts';
import type {Source} from '../../contract/http.ts';
import type {TalkHost} from './talk-host.ts';
import type {Visitor} from './visitor.ts';

/** What the page's own site says of its visitor. */
export interface HostIdentity {
  /** A JSON Web Token, made for this moment and for this backend. */
  readonly assertion: string;
  /** Stands in the form, where people can change it. */
  readonly name?: string;
}

/** Somebody is about to write: a page that knows its visitors can say who it is, and no code is asked for. */
export class IdentifyEvent extends Event {
  static readonly type = 'viche-identify';
  /** Address of the backend: the token's audience. */
  readonly backend: string;
  #answer: Promise<HostIdentity> | undefined;

  constructor(backend: string) {
    super(IdentifyEvent.type, {bubbles: true, composed: true});
    this.backend = backend;
  }

  /** What the page has answered, if it has. */
  get answer(): Promise<HostIdentity> | undefined {
    return this.#answer;
  }

  /** Says who it is, now or as soon as that is known. The first answer counts; one that fails is none. */
  respondWith(identity: HostIdentity | PromiseLike<HostIdentity>): void {
    this.#answer ??= Promise.resolve(identity);
  }
}

interface Asking {
  readonly host: TalkHost;
  readonly source: Source;
  readonly visitor: Visitor;
  /** Whether the site's name for the person goes into the form: not where people may do without one. */
  readonly named: boolean;
}

async function ask({host, source, visitor, named}: Asking): Promise<void> {
  const event = new IdentifyEvent(source.base);
  host.dispatchEvent(event);
  if (!event.answer) return;
  try {
    const {assertion, name} = await event.answer;
    const session = await signInByHost(source, newKey(), assertion);
    // They may have proved themselves meanwhile, or left.
    if (visitor.seat || visitor.ended === 'signed_out') return;
    if (name && named && !visitor.person.name) visitor.keep({name});
    visitor.know(session);
  } catch {
    // The form asks for an address, as it does everywhere.
  }
}

/**
 * Asks the page who is there, once for each visit. Where it does not say so, or is not believed,
 * people prove their address.
 */
export async function identify(asking: Asking): Promise<void> {
  const {visitor} = asking;
  if (!visitor.seat && visitor.ended !== 'signed_out') await (visitor.asking ??= ask(asking));
}

/** How long a vote waits for the page's answer, in milliseconds: then the address is asked for. */
const patience = 1500;

/** The same, for what cannot be done before it is known whether somebody is there. */
export const identifySoon = (asking: Asking): Promise<void> => Promise.race([identify(asking), new Promise<void>((resolve) => setTimeout(resolve, patience))]);

declare global {
  interface HTMLElementEventMap {
    'viche-identify': IdentifyEvent;
  }
}
