import type {Context} from '../context.ts';

/** Codes are mailed to strangers: counted by who is written to, for what, and where. @throws ProblemError `too_many_requests`. */
export function takeCode({limits}: Context, personKey: string, email: string, petition = ''): void {
  limits.take('person', personKey);
  limits.take('mailbox', personKey);
  limits.take('petition', petition);
  limits.take('domain', email.slice(email.lastIndexOf('@') + 1).toLowerCase());
}
