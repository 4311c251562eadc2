import type {Failure} from '../../client/failure.ts';
import {msg} from '../../locale/msg.ts';
import {reasonOf} from '../../ui/reasons.ts';

/** Why the service did not take what somebody did in a discussion: the cause first, then what to do. */
export function refusalWords(failure: Failure): string {
  switch (failure.code) {
    case 'unauthenticated':
      return msg('Your visit has ended: the service asks for a new code', {id: 'talk.no.session'});
    case 'closed':
      return msg('Comments and votes are not taken here any more', {id: 'talk.no.closed'});
    case 'comment_gone':
      return msg('The comment has been deleted or hidden meanwhile', {id: 'talk.no.gone'});
    case 'own_comment':
      return msg('This is your own comment: you can neither vote on it nor report it', {id: 'talk.no.own'});
    case 'edit_closed':
      return msg('The time to change this comment is over', {id: 'talk.no.edit'});
    case 'stale':
      return msg('This comment was changed elsewhere meanwhile', {id: 'talk.no.stale'});
    case 'wrong_origin':
      return msg('This discussion belongs to another site: nothing can be sent from this page', {id: 'talk.no.origin'});
    case 'unknown_subject':
      return msg('This discussion is not there any more', {id: 'talk.no.subject'});
    case 'not_found':
      return msg('This comment is not there any more', {id: 'talk.no.comment'});
    default:
      return reasonOf(failure);
  }
}

/** Whether sending the same again can help; else the words can only be taken elsewhere. */
export const isFinal = ({code}: Failure): boolean => ['closed', 'edit_closed', 'wrong_origin', 'unknown_subject', 'not_found', 'archived'].includes(code);
