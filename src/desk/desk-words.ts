import {msg} from '../locale/msg.ts';
import {now} from '../client/clock.ts';
import type {Failure} from '../client/failure.ts';
import type {AuditEntry, Role} from '../contract/desk.ts';
import type {ActorRole} from '../contract/petition.ts';
import {counted, day, fill, localDate} from '../locale/format.ts';
import {language} from '../locale/page-language.ts';
import {reasonOf} from '../ui/reasons.ts';

const tag = () => (language() === 'en' ? 'en-GB' : language());

/** An instant as a day and a time in the body's zone: officials work by the hour. */
export const moment = (instant: string, timeZone: string) =>
  fill(msg('{date}, {time}', {id: 'desk.moment'}), {
    date: day(instant, timeZone),
    // Chromium has no Kyrgyz, and would tell hours as its own language does: Russian ones are written alike.
    time: new Intl.DateTimeFormat([tag(), 'ru'], {hour: '2-digit', minute: '2-digit', timeZone}).format(new Date(instant)),
  });

/** The weekday and date of a local date: "Tuesday, 24 November". */
export const weekday = (date: string) => new Intl.DateTimeFormat(tag(), {weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC'}).format(new Date(date));

/** The last local date that counts as soon: the second day from today that is not a Saturday or Sunday. */
export function soonDate(timeZone: string): string {
  const date = new Date(localDate(now(), timeZone));
  for (let left = 2; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCDay() % 6 !== 0) left -= 1;
  }
  return date.toISOString().slice(0, 10);
}

export function roleWords(role: Role | ActorRole): string {
  switch (role) {
    case 'moderator':
      return msg('Moderator', {id: 'desk.role.moderator'});
    case 'official':
      return msg('Official', {id: 'desk.role.official'});
    case 'administrator':
      return msg('Administrator', {id: 'desk.role.administrator'});
    case 'citizen':
      return msg('Petitioner', {id: 'desk.role.citizen'});
    case 'system':
      return msg('Service, by itself', {id: 'desk.role.system'});
  }
}

/** What was done, as the log tells it. A step that a newer service knows shows under its own name. */
export function actionWords({action, details}: AuditEntry): string {
  switch (action) {
    case 'petition_submitted':
      return msg('Petition submitted', {id: 'desk.log.submitted'});
    case 'petition_collecting':
      return msg('Petition published', {id: 'desk.log.published'});
    case 'petition_rejected':
      return msg('Petition refused', {id: 'desk.log.rejected'});
    case 'petition_threshold_reached':
      return msg('Threshold reached', {id: 'desk.log.reached'});
    case 'petition_under_review':
      return msg('Review begun', {id: 'desk.log.review'});
    case 'petition_answered':
      return details['outcome'] === 'supported'
        ? msg('Answer published: petition supported', {id: 'desk.log.supported'})
        : msg('Answer published: petition not supported', {id: 'desk.log.unsupported'});
    case 'petition_expired':
      return msg('Collection ended below the threshold', {id: 'desk.log.expired'});
    case 'petition_handed_to_appeals':
      return msg('Handed over as an appeal', {id: 'desk.state.appeal'});
    case 'signatures_invalidated':
      return counted(Number(details['signatures']), msg('# signature declared invalid|# signatures declared invalid', {id: 'desk.log.invalid'}));
    case 'signatures_restored':
      return counted(Number(details['signatures']), msg('# signature counts again|# signatures count again', {id: 'desk.log.restored'}));
    case 'answer_draft_saved':
      return msg('Draft of the answer saved', {id: 'desk.log.draft'});
    case 'answer_draft_discarded':
      return msg('Draft of the answer discarded', {id: 'desk.log.draft.gone'});
    case 'comment_published':
      return msg('Comment published', {id: 'desk.log.comment.published'});
    case 'comment_refused':
      return msg('Comment not published', {id: 'desk.log.comment.refused'});
    case 'comment_hidden':
      return msg('Comment hidden', {id: 'desk.log.comment.hidden'});
    case 'comment_restored':
      return msg('Comment restored', {id: 'desk.log.comment.restored'});
    case 'comment_kept':
      return msg('Reported comment kept', {id: 'desk.log.comment.kept'});
    case 'comment_deleted':
      return msg('Comment deleted by its author', {id: 'desk.log.comment.deleted'});
    case 'comment_placed':
      return msg('Comment given its place in the draft act', {id: 'desk.log.comment.placed'});
    case 'held_words_saved':
      return msg('Held words saved', {id: 'desk.log.words'});
    case 'comment_page_registered':
      return msg('Discussion under a page opened', {id: 'desk.log.page.opened'});
    case 'comment_page_changed':
      return msg('Settings of a discussion changed', {id: 'desk.log.page.changed'});
    case 'consultation_created':
      return msg('Consultation drafted', {id: 'desk.log.consultation.created'});
    case 'consultation_saved':
      return msg('Draft of a consultation saved', {id: 'desk.log.consultation.saved'});
    case 'consultation_discarded':
      return msg('Draft of a consultation discarded', {id: 'desk.log.consultation.discarded'});
    case 'consultation_version_saved':
      return msg('Draft act saved', {id: 'desk.log.version.saved'});
    case 'consultation_version_published':
      return msg('New version of the draft act published', {id: 'desk.log.version'});
    case 'consultation_open':
      return msg('Consultation announced', {id: 'desk.log.consultation.open'});
    case 'consultation_extended':
      return msg('Term of a consultation extended', {id: 'desk.log.consultation.extended'});
    case 'consultation_closed':
      return msg('Consultation closed before its time', {id: 'desk.log.consultation.closed'});
    case 'proposals_answered':
      return msg('Proposals answered', {id: 'desk.log.proposals'});
    case 'consultation_report_published':
      return msg('Report of a consultation published', {id: 'desk.log.consultation.report'});
    case 'consultation_proposal_restored':
      return msg('Proposal restored after the report: an answer is owed', {id: 'desk.log.consultation.restored'});
    case 'consultation_decided':
      return msg('Decision after a consultation published', {id: 'desk.log.consultation.decided'});
    case 'person_added':
      return msg('Role given', {id: 'desk.log.person.added'});
    case 'person_removed':
      return msg('Role taken away', {id: 'desk.log.person.removed'});
    case 'session_opened':
      return msg('Signed in', {id: 'desk.log.session'});
    default:
      return action;
  }
}

/** Why a request of the desk failed: what only officials meet, else the words for everyone. */
export function deskReason(failure: Failure): string {
  switch (failure.code) {
    case 'unauthenticated':
      return msg('Your session has ended. Sign in again; what you typed is still here.', {id: 'desk.fail.session'});
    case 'forbidden':
      return msg('Your roles do not allow this. An administrator can change them.', {id: 'desk.fail.forbidden'});
    case 'transition_not_allowed':
      return msg('This step is not possible any more: the case has moved on.', {id: 'desk.fail.moved'});
    case 'stale':
      return msg('The case has changed since you opened it. Nothing was sent.', {id: 'desk.fail.stale'});
    case 'last_administrator':
      return msg('This is the last administrator. Give the role to somebody else first.', {id: 'desk.fail.last'});
    case 'invalid':
      return msg('Something is missing or wrong. Check the fields below.', {id: 'desk.fail.fields'});
    default:
      return reasonOf(failure);
  }
}
