import type {ProposalOutcome} from '../../contract/proposals.ts';
import {msg} from '../../locale/msg.ts';

/** What the authority made of a proposal, in a word or two. */
export function outcomeWords(outcome: ProposalOutcome): string {
  switch (outcome) {
    case 'accepted':
      return msg('Accepted', {id: 'proposal.accepted'});
    case 'partly':
      return msg('Partly accepted', {id: 'proposal.partly'});
    case 'rejected':
      return msg('Rejected', {id: 'proposal.rejected'});
    case 'out_of_scope':
      return msg('Outside the scope', {id: 'proposal.out'});
    case 'noted':
      return msg('Noted', {id: 'proposal.noted'});
    default:
      // A service newer than this page.
      return String(outcome);
  }
}
