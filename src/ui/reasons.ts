import {fill, hour} from '../locale/format.ts';
import {msg} from '../locale/msg.ts';
import {missingWords, type Refused} from './states.ts';

/** Why something could not be sent, in words for everyone: the cause first, then what to do. */
export function reasonOf(failure: Refused): string {
  switch (failure.code) {
    case 'timeout':
      return msg('The server is taking too long. This is not your mistake.', {id: 'form.fail.timeout'});
    case 'not_ours':
      return msg('Something on the network answered instead of the service. If this is public Wi-Fi, it may want you to log in first.', {id: 'form.fail.portal'});
    case 'too_many_requests':
      return failure.retryAfter
        ? fill(msg('Too many tries from here. Try again after {time}.', {id: 'form.fail.many.at'}), {time: hour(new Date(Date.now() + failure.retryAfter * 1000))})
        : msg('Too many tries from here. Wait a few minutes and try again.', {id: 'form.fail.many'});
    case 'archived':
      return msg('This is an archive of the service: it can be read, but nothing can be sent any more.', {id: 'form.fail.archived'});
    case 'offline':
    case 'not_found':
    case 'busy':
    case 'internal':
    case 'unavailable':
      return missingWords(failure);
    default:
      // It did answer: a service newer than this page has reasons of its own.
      return msg('The service did not accept this, and this page does not know why. Reload the page and try again.', {id: 'form.fail.unknown'});
  }
}
