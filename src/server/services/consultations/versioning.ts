import type {PublishedVersion} from '../../../contract/consultation-desk.ts';
import {consultationSubject} from '../../../contract/consultation-routes.ts';
import {consultationLimits} from '../../../contract/consultation-limits.ts';
import type {NewVersion, PastedText, RecognisedText} from '../../../contract/provisions.ts';
import {record as audit} from '../../audit.ts';
import type {Reader, Transaction} from '../../db/transaction.ts';
import {ProblemError, wrongField} from '../../http/problem.ts';
import {findVersion, placeAll, versionOf, type Version} from './placing.ts';
import {buildVersion, type BuiltVersion} from './provision-matching.ts';
import {recognise} from './recognising.ts';
import {statusAt, takesVersions} from './rules.ts';
import {asRead, type Step} from './steps.ts';
import {change, factsOf, type ConsultationRecord} from './store.ts';

/** What an official gave has to fit together: depths without a gap, ids once, predecessors that are there. */
function check({lang, provisions}: NewVersion, before: Version | undefined): void {
  const ids = new Set<string>();
  const claimed = new Set<string>();
  let depth = -1;
  for (const [n, provision] of provisions.entries()) {
    const field = `provisions.${n}`;
    if (provision.depth > depth + 1) throw wrongField(`${field}.depth`, 'unknown_value');
    depth = provision.depth;
    if (provision.id !== undefined && ids.has(provision.id)) throw wrongField(`${field}.id`, 'unknown_value');
    if (provision.id !== undefined) ids.add(provision.id);
    if (typeof provision.was === 'string') {
      if (claimed.has(provision.was) || !before?.provisions.some(({id}) => id === provision.was)) throw wrongField(`${field}.was`, 'unknown_value');
      claimed.add(provision.was);
    }
    const said = [provision.heading, provision.text].flatMap((map) => Object.entries(map)).filter(([, words]) => words !== '');
    if (said.length > 0 && !said.some(([tag]) => tag === lang)) throw wrongField(`${field}.text`, 'required');
  }
}

/** The version that the next one follows. Of a draft there is none: its only version is written anew. */
async function before(db: Reader, {id, status, latest_version}: ConsultationRecord): Promise<Version | undefined> {
  const row = status === 'draft' || latest_version === null ? undefined : await findVersion(db, id, latest_version);
  return row && versionOf(row);
}

/** What is recognised in a pasted text, and what each provision was in the version before. Stores nothing. */
export async function preview(db: Reader, record: ConsultationRecord, {lang, text}: PastedText): Promise<RecognisedText> {
  const {provisions: found, doubts} = recognise(text, lang);
  // So many cannot be stored anyway; to compare each with each would take minutes.
  const tooMany = found.length > consultationLimits.provisions.max;
  const {provisions} = buildVersion(lang, found, tooMany ? undefined : await before(db, record));
  return {lang, provisions: provisions.map(({id, type, depth, number, heading, text: words, was}) => ({id, type, depth, number, heading, text: words, was})), doubts};
}

const countChanges = ({provisions, removed}: BuiltVersion): PublishedVersion['changes'] => {
  const counts = {added: 0, changed: 0, moved: 0, same: 0, removed: removed.length};
  for (const {change: what} of provisions) counts[what ?? 'added']++;
  return counts;
};

/**
 * Stores a version of the draft act: the first one anew while the consultation is a draft; later the
 * next, which is public at once, and in which all that was said finds its place.
 * @throws ProblemError `not_found`, `forbidden`, `stale`, `transition_not_allowed`, `invalid`.
 */
export async function addVersion(trx: Transaction, step: Step, version: NewVersion): Promise<PublishedVersion> {
  const {id, session, at} = step;
  const record = await asRead(trx, step);
  const status = statusAt(factsOf(record), at);
  if (record.kind !== 'draft_act' || !takesVersions(status)) throw new ProblemError('transition_not_allowed');
  const from = await before(trx, record);
  check(version, from);
  const built = buildVersion(version.lang, version.provisions, from);
  const n = (from?.n ?? 0) + 1;
  if (n > consultationLimits.versions.max) throw wrongField('provisions', 'too_long');
  const isDraft = status === 'draft';
  if (isDraft) await trx.deleteFrom('consultation_versions').where('consultation_id', '=', id).execute();
  const official = {actor_role: 'official', actor: session.email};
  const event = {event: 'version', from_status: status, to_status: status, at, ...official, version: n} as const;
  // First of all: whoever comments meanwhile waits here, and then finds the new version.
  const revision = await change(trx, record, {latest_version: n}, isDraft ? undefined : event);
  await trx
    .insertInto('consultation_versions')
    .values({
      consultation_id: id,
      n,
      lang: version.lang,
      note: JSON.stringify(version.note),
      provisions: JSON.stringify(built.provisions),
      removed: JSON.stringify(built.removed),
      size: built.provisions.length,
      published_at: isDraft ? null : at,
    })
    .execute();
  const anchors = from ? await placeAll(trx, id, from, {n, lang: version.lang, ...built}) : {sure: 0, doubtful: 0, unplaced: 0};
  const changes = countChanges(built);
  const details = {version: n, provisions: built.provisions.length, ...(from ? {changes, anchors} : {})};
  await audit(trx, {at, action: isDraft ? 'consultation_version_saved' : 'consultation_version_published', subject: consultationSubject(id), actorRole: 'official', actor: session.email, details});
  return {id, revision, n, changes, anchors};
}
