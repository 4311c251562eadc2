import {msg} from '../../../locale/msg.ts';
import type {Pattern, SuspectGroup} from '../../../contract/suspicions.ts';
import {counted, fill} from '../../../locale/format.ts';

/** What the signatures of a group have in common. */
export function groupTitle({pattern, size, domain = ''}: SuspectGroup): string {
  switch (pattern) {
    case 'network':
      return counted(size, msg('# signature from one network|# signatures from one network', {id: 'suspicion.title.network'}));
    case 'domain':
      return counted(size, msg('# signature with mailboxes at {domain}|# signatures with mailboxes at {domain}', {id: 'suspicion.title.domain'}), {domain});
    case 'mailbox':
      return counted(size, msg('# signature with mailboxes that differ only in digits and marks|# signatures with mailboxes that differ only in digits and marks', {id: 'suspicion.title.mailbox'}));
    case 'burst':
      return counted(size, msg('# signature within minutes|# signatures within minutes', {id: 'suspicion.title.burst'}));
    case 'names':
      return counted(size, msg('# signature under the same name or one like it|# signatures under the same name or one like it', {id: 'suspicion.title.names'}));
  }
}

/** How the group was found, so that an official can repeat it in plain words. */
export function howFound({pattern, usual = 0}: SuspectGroup): string {
  switch (pattern) {
    case 'network':
      return msg('The last signing step of each came from neighbouring network addresses. The addresses themselves are not kept.', {id: 'suspicion.how.network'});
    case 'domain':
      return msg('Their mail addresses end alike, and not in the name of one of the big mail services.', {id: 'suspicion.how.domain'});
    case 'mailbox':
      return msg('With digits, dots and dashes left out, their mail addresses are the same. The addresses themselves are not kept.', {id: 'suspicion.how.mailbox'});
    case 'burst':
      return counted(usual, msg('They came in spans of ten minutes with far more signatures than usual: here # is usual.|They came in spans of ten minutes with far more signatures than usual: here # are usual.', {id: 'suspicion.how.burst'}));
    case 'names':
      return msg('The same words in any order, or one letter more, less or other.', {id: 'suspicion.how.names'});
  }
}

/** What an honest explanation of such a group is. */
export function howInnocent(pattern: Pattern): string {
  switch (pattern) {
    case 'network':
      return msg('Often innocent: a school, an office, a library or a mobile operator puts many people behind one network.', {id: 'suspicion.innocent.network'});
    case 'domain':
      return msg('Often innocent: a school or a firm gives its people mailboxes under its own name.', {id: 'suspicion.innocent.domain'});
    case 'mailbox':
      return msg('Sometimes innocent: many people have the same first name and add a year. Numbers in a row are rarely chance.', {id: 'suspicion.innocent.mailbox'});
    case 'burst':
      return msg('Often innocent: somebody shared the link, or it was in the news.', {id: 'suspicion.innocent.burst'});
    case 'names':
      return msg('Often innocent: namesakes and families. Common names return in every long list.', {id: 'suspicion.innocent.names'});
  }
}

const shortName = (pattern: Pattern): string => {
  switch (pattern) {
    case 'network':
      return msg('the network', {id: 'suspicion.short.network'});
    case 'domain':
      return msg('the mail service', {id: 'suspicion.short.domain'});
    case 'mailbox':
      return msg('numbered mailboxes', {id: 'suspicion.short.mailbox'});
    case 'burst':
      return msg('the same minutes', {id: 'suspicion.short.burst'});
    case 'names':
      return msg('like names', {id: 'suspicion.short.names'});
  }
};

/** What else most of them share, or that nothing else is unusual. */
export const alsoWords = ({alsoIn}: SuspectGroup): string =>
  alsoIn.length > 0
    ? fill(msg('At least half of them also share: {what}.', {id: 'suspicion.also'}), {what: alsoIn.map(shortName).join(', ')})
    : msg('Nothing else about them is unusual.', {id: 'suspicion.also.nothing'});

export function innocenceWords(innocence: SuspectGroup['innocence']): string {
  switch (innocence) {
    case 'likely':
      return msg('Most likely innocent', {id: 'suspicion.likely'});
    case 'possible':
      return msg('Can be either', {id: 'suspicion.possible'});
    case 'unlikely':
      return msg('Hardly innocent', {id: 'suspicion.unlikely'});
  }
}
