import {sql} from 'kysely';
import type {Migration} from './migration.ts';

/**
 * Answers in the public log of a discussion. What was answered before stands in the audit log, an
 * entry for each act: which proposals, with what outcome, and when.
 */
export const answerLogMigration: Migration = {
  id: '010-answer-log',
  statements: ({eachText}) => [
    sql`alter table comment_log add column outcome text`,
    sql`insert into comment_log (id, subject, comment_id, at, action, outcome, actor_role)
      select audit.id || '-' || each_text.value, audit.subject, each_text.value, audit.at,
        case when row_number() over (partition by each_text.value order by audit.at, audit.id) = 1 then 'answered' else 'reanswered' end,
        audit.details ->> 'outcome', audit.actor_role
      from audit, ${eachText(sql`audit.details`, 'proposals')}
      where audit.action = 'proposals_answered'`,
  ],
};
