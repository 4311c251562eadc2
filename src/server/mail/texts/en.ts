import type {Wording} from './kinds.ts';

const signatures = {one: 'signature', other: 'signatures'};
const ignore = 'If you did not ask for this, do nothing';
const secret = 'Tell nobody the code.';

const outcomes = {
  accepted: 'It is accepted',
  partly: 'It is accepted in part',
  rejected: 'It is rejected',
  out_of_scope: 'It is outside the scope of this consultation',
  noted: 'It has been noted',
} as const;

export const en: Wording = {
  signature_code: ({code, expiresAt, title, url}, say) => ({
    subject: `Code to sign the petition “${say.pick(title)}”`,
    paragraphs: [
      `To sign the petition “${say.pick(title)}”, enter this code on the page where you began:`,
      code,
      `The code works until ${say.time(expiresAt)} on ${say.date(expiresAt)}.`,
      `The petition: ${url}`,
      `${ignore}: without the code nothing is signed. ${secret}`,
    ],
  }),
  withdrawal_code: ({code, expiresAt, title, url}, say) => ({
    subject: `Code to withdraw your signature from “${say.pick(title)}”`,
    paragraphs: [
      `To withdraw your signature from the petition “${say.pick(title)}”, enter this code on the page where you began:`,
      code,
      `The code works until ${say.time(expiresAt)} on ${say.date(expiresAt)}.`,
      `The petition: ${url}`,
      `${ignore}: without the code nothing changes. ${secret}`,
    ],
  }),
  petition_code: ({code, expiresAt}, say) => ({
    subject: 'Code to submit a petition',
    paragraphs: [
      'To submit your petition, enter this code on the page where you wrote it:',
      code,
      `The code works until ${say.time(expiresAt)} on ${say.date(expiresAt)}.`,
      `${ignore}: without the code no petition is submitted. ${secret}`,
    ],
  }),
  session_code: ({code, expiresAt}, say) => ({
    subject: 'Code to sign in',
    paragraphs: [
      'To sign in, enter this code on the page where you began:',
      code,
      `The code works until ${say.time(expiresAt)} on ${say.date(expiresAt)}.`,
      `${ignore}: without the code nobody can sign in. ${secret}`,
    ],
  }),
  petition_submitted: ({number, title, body, dueAt}, say) => ({
    subject: `Petition ${number} has been received`,
    paragraphs: [
      `Your petition “${say.pick(title)}” has been received. Its number is ${number}.`,
      `${say.pick(body)} is to check it by ${say.date(dueAt)}. It is then published, or refused with an explanation. Either way we will write to you.`,
      'Once it is published, everyone will see its text and your name. Your e-mail address is not shown to the public.',
    ],
  }),
  petition_published: ({number, title, body, url, threshold, closesAt}, say) => ({
    subject: `Petition ${number} has been published`,
    paragraphs: [
      `Your petition “${say.pick(title)}”, number ${number}, has been published. People can sign it now: ${url}`,
      `It needs ${say.count(threshold, signatures)} by ${say.date(closesAt)}.`,
      `If it gets them, ${say.pick(body)} has to consider the petition and answer it. If it does not, it is considered as an ordinary appeal.`,
    ],
  }),
  petition_rejected: ({number, title, url, ground, reason, textHidden}, say) => ({
    subject: `Petition ${number} has been refused`,
    paragraphs: [
      `Your petition “${say.pick(title)}”, number ${number}, has been refused.`,
      `Ground: ${say.pick(ground)}.`,
      `Explanation:\n${reason}`,
      `Everyone can read this decision: ${url}`,
      textHidden && 'The text of the petition is not shown there, because on this ground it is hidden.',
    ],
  }),
  review_started: ({number, title, body, url, signatures: n, dueAt}, say) => ({
    subject: `The review of petition ${number} has begun`,
    paragraphs: [
      `The review of your petition “${say.pick(title)}”, number ${number}, has begun. It has ${say.count(n, signatures)}.`,
      `${say.pick(body)} is to answer by ${say.date(dueAt)}. We will write to you when the answer is there.`,
      `The petition: ${url}`,
    ],
  }),
  answered_author: ({number, title, url, outcome, signatory}, say) => ({
    subject: `Petition ${number} has been answered`,
    paragraphs: [
      `Your petition “${say.pick(title)}”, number ${number}, has an official answer.`,
      outcome === 'supported' ? 'The petition is supported.' : 'The petition is not supported.',
      `Read the answer: ${url}`,
      `Signed by: ${signatory}.`,
    ],
  }),
  answered_signer: ({number, title, url, outcome, signatory}, say) => ({
    subject: `Petition ${number} has been answered`,
    paragraphs: [
      `You signed the petition “${say.pick(title)}”, number ${number}, and asked to be told of the answer. It has been published.`,
      outcome === 'supported' ? 'The petition is supported.' : 'The petition is not supported.',
      `Read the answer: ${url}`,
      `Signed by: ${signatory}.`,
      'We will not write to you about this petition again.',
    ],
  }),
  appeal_author: ({number, title, url, signatures: n, threshold, appealNumber, dueOn}, say) => ({
    subject: `Petition ${number} goes on as an appeal`,
    paragraphs: [
      `The signing of your petition “${say.pick(title)}”, number ${number}, is over. It got ${say.count(n, signatures)}, and ${say.count(threshold, {one: 'was', other: 'were'})} needed.`,
      `It therefore goes on as an ordinary appeal. The number of the appeal is ${appealNumber}. The answer is due by ${say.date(dueOn)}.`,
      `The petition: ${url}`,
    ],
  }),
  comment_published: ({receipt, title, url}, say) => ({
    subject: `Your comment on “${say.pick(title)}” has been published`,
    paragraphs: [`A moderator has read your comment on “${say.pick(title)}”. Its number is ${receipt}. Everyone can read it now: ${url}`],
  }),
  comment_refused: ({receipt, title, url, ground, explanation}, say) => ({
    subject: `Your comment on “${say.pick(title)}” will not be published`,
    paragraphs: [
      `A moderator has read your comment on “${say.pick(title)}”. Its number is ${receipt}. It will not be published.`,
      `Ground: ${say.pick(ground)}.`,
      explanation !== null && `Explanation:\n${explanation}`,
      `The discussion: ${url}`,
    ],
  }),
  comment_hidden: ({receipt, title, url, ground, explanation}, say) => ({
    subject: `Your comment on “${say.pick(title)}” has been hidden`,
    paragraphs: [
      `A moderator has hidden your comment on “${say.pick(title)}”. Its number is ${receipt}.`,
      `Ground: ${say.pick(ground)}.`,
      explanation !== null && `Explanation:\n${explanation}`,
      'Everyone can see that a comment was hidden and on what ground, but neither its words nor your name.',
      `The discussion: ${url}`,
    ],
  }),
  comment_restored: ({receipt, title, url}, say) => ({
    subject: `Your comment on “${say.pick(title)}” can be read again`,
    paragraphs: [`A moderator has put your comment on “${say.pick(title)}” back. Its number is ${receipt}. Everyone can read it again: ${url}`],
  }),
  proposal_answered: ({receipt, title, url, outcome, reason, unit}, say) => ({
    subject: `Your proposal on “${say.pick(title)}” has been answered`,
    paragraphs: [`Your proposal on “${say.pick(title)}” has an answer. The number of the proposal is ${receipt}.`, `${outcomes[outcome]}.`, `Why:\n${reason}`, `Answered by: ${unit}.`, `The consultation: ${url}`],
  }),
  sender: ({service, serviceUrl}) => `This message was sent by ${service}: ${serviceUrl}`,
};
