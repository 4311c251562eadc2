import type {CommentReceipt} from '../../contract/comments.ts';
import {msg} from '../../locale/msg.ts';
import {receiptFile, saveText} from '../../ui/thread/receipt.ts';
import {addressOfComment} from './permalink.ts';
import type {Place} from './place.ts';
import type {TalkHost} from './talk-host.ts';
import type {TalkThread} from './talk-thread.ts';

/** Puts what somebody has written where it can be pasted from. */
export async function copyWords(host: TalkHost, {prefix, draft}: Place): Promise<void> {
  try {
    await navigator.clipboard.writeText(draft?.words.text ?? '');
    host.say(msg('The text is copied', {id: 'talk.copied'}));
  } catch {
    // Not in every frame, and not without a secure connection: selected, it can be copied by hand.
    await host.focusOn(`#${prefix}text`);
    document.execCommand('selectAll');
  }
}

/** A receipt as a file of the person's own. */
export function saveReceipt({discussion}: TalkThread, receipt: CommentReceipt): void {
  if (discussion) saveText(receipt.receipt, receiptFile(receipt, discussion, addressOfComment(receipt.id)));
}
