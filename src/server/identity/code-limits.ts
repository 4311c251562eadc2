import type {Context} from '../context.ts';
import type {RequestContext} from '../http/endpoint.ts';
import {networkOf, siteOf} from '../http/limits.ts';

/** A mailbox, seen from a network: IPv6 by the site, which one subscriber may hold whole. */
const placeOf = (c: RequestContext, personKey: string) => `${siteOf(c.env?.address) || networkOf(c.env?.address)} ${personKey}`;

const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/**
 * Codes are mailed to strangers: counted by who is written to and from which network it is asked,
 * for what, and where. A stranger can use up only what is asked from elsewhere: from a network from
 * which a mailbox has signed in, its owner still gets a code.
 * @throws ProblemError `too_many_requests`.
 */
export function takeCode(c: RequestContext, {limits}: Context, personKey: string, email: string, petition = ''): void {
  const here = placeOf(c, personKey);
  limits.take('person', here);
  limits.take('mailbox', here);
  if (!limits.knows(here)) limits.take('strangers', personKey);
  limits.take('petition', petition);
  limits.take('domain', domainOf(email));
}

/**
 * A filing is mail as well, with a code or without one.
 * @throws ProblemError `too_many_requests`.
 */
export function takeFiling(c: RequestContext, context: Context, personKey: string, email: string): void {
  const {limits} = context;
  limits.take('filings', networkOf(c.env?.address));
  limits.take('siteFilings', siteOf(c.env?.address));
  limits.take('domainFilings', domainOf(email));
  takeCode(c, context, personKey, email);
}

/** Somebody has proved from this network that the mailbox is theirs. */
export const vouchFor = (c: RequestContext, {limits}: Context, personKey: string) => limits.vouch(placeOf(c, personKey));
