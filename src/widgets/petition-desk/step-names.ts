import {msg} from '../../locale/msg.ts';
import {counted} from '../../locale/format.ts';
import type {Step} from './decision-fields.ts';

/** What a step is called over its form. */
export function stepTitle(step: Step): string {
  switch (step) {
    case 'collecting':
    case 'rejected':
      return msg('Decision', {id: 'desk.field.step'});
    case 'under_review':
      return msg('Start the review', {id: 'desk.step.review'});
    case 'answered':
      return msg('Official answer', {id: 'desk.step.answer'});
    case 'handed_to_appeals':
      return msg('Hand over as an appeal', {id: 'desk.step.appeal'});
  }
}

/** What pressing does, in the words of the button. */
export function buttonWords(step: Step | ''): string {
  switch (step) {
    case '':
      return msg('Send the decision', {id: 'desk.send'});
    case 'collecting':
      return msg('Publish the petition', {id: 'desk.send.publish'});
    case 'rejected':
      return msg('Refuse and send the explanation', {id: 'desk.send.refuse'});
    case 'under_review':
      return msg('Start the review', {id: 'desk.step.review'});
    case 'answered':
      return msg('Publish the answer', {id: 'desk.send.answer'});
    case 'handed_to_appeals':
      return msg('Hand over as an appeal', {id: 'desk.step.appeal'});
  }
}

/** What was done, after it was done. */
export function doneWords(step: Step, notified: number): string {
  switch (step) {
    case 'collecting':
      return msg('The petition is published. People can sign it now.', {id: 'desk.done.publish'});
    case 'rejected':
      return msg('The petition is refused. The explanation is on its way and in public view.', {id: 'desk.done.refuse'});
    case 'under_review':
      return msg('The review has begun. The term for the answer is running.', {id: 'desk.done.review'});
    case 'answered':
      return notified
        ? counted(notified, msg('The answer is published. # signer gets it by mail.|The answer is published. # signers get it by mail.', {id: 'desk.done.answer.mailed'}))
        : msg('The answer is published.', {id: 'desk.done.answer'});
    case 'handed_to_appeals':
      return msg('The petition goes on as an appeal. The petitioner is told its number and date.', {id: 'desk.done.appeal'});
  }
}
