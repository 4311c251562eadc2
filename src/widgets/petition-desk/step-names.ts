import {msg} from '../../locale/msg.ts';
import {counted} from '../../locale/format.ts';
import type {Step} from './decision-fields.ts';

/** What a step is called over its form. */
export function stepTitle(step: Step): string {
  switch (step) {
    case 'collecting':
    case 'rejected':
      return msg('Decision', {id: 'case.field.step'});
    case 'under_review':
      return msg('Start the review', {id: 'case.step.review'});
    case 'answered':
      return msg('Official answer', {id: 'case.step.answer'});
    case 'handed_to_appeals':
      return msg('Hand over as an appeal', {id: 'case.step.appeal'});
  }
}

/** What pressing does, in the words of the button. */
export function buttonWords(step: Step | ''): string {
  switch (step) {
    case '':
      return msg('Send the decision', {id: 'case.send'});
    case 'collecting':
      return msg('Publish the petition', {id: 'case.send.publish'});
    case 'rejected':
      return msg('Refuse and send the explanation', {id: 'case.send.refuse'});
    case 'under_review':
      return msg('Start the review', {id: 'case.step.review'});
    case 'answered':
      return msg('Publish the answer', {id: 'case.send.answer'});
    case 'handed_to_appeals':
      return msg('Hand over as an appeal', {id: 'case.step.appeal'});
  }
}

/** What was done, after it was done. */
export function doneWords(step: Step, notified: number): string {
  switch (step) {
    case 'collecting':
      return msg('The petition is published. People can sign it now.', {id: 'case.done.publish'});
    case 'rejected':
      return msg('The petition is refused. The explanation is on its way and in public view.', {id: 'case.done.refuse'});
    case 'under_review':
      return msg('The review has begun. The term for the answer is running.', {id: 'case.done.review'});
    case 'answered':
      return notified
        ? counted(notified, msg('The answer is published. # signer gets it by mail.|The answer is published. # signers get it by mail.', {id: 'case.done.answer.mailed'}))
        : msg('The answer is published.', {id: 'case.done.answer'});
    case 'handed_to_appeals':
      return msg('The petition goes on as an appeal. The petitioner is told its number and date.', {id: 'case.done.appeal'});
  }
}
