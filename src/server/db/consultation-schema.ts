import type {ConsultationEvent, ConsultationKind, ConsultationStatus, AnchorState, AnchorWay} from '../../contract/consultations.ts';

/** The tables of consultations; the same rules hold as in `schema.ts`. */
export interface ConsultationTables {
  consultations: ConsultationRecordRow;
  consultation_versions: VersionRow;
  consultation_events: EventRow;
  consultation_anchors: AnchorRow;
}

export interface ConsultationRecordRow {
  id: string;
  /** Null while it is a draft. */
  number: string | null;
  body_id: string;
  kind: ConsultationKind;
  amends: number;
  /** As the last step left it; which one time has brought since, `statusAt` says. */
  status: ConsultationStatus;
  /** JSON: language maps; `text` in the small markup. */
  title: string;
  summary: string;
  text: string;
  affected: string;
  consequences: string;
  /** JSON: `ConsultationContact`. */
  contact: string;
  /** JSON: list of `ConsultationDocument`. */
  documents: string;
  /** Folded words, each after a space. */
  search: string;
  opens_at: string;
  closes_at: string;
  extended: number;
  moderation: 'pre' | 'post';
  stances: number;
  /** JSON: `ConsultationTerms`, frozen when it was opened. */
  terms: string;
  /** Of a draft act, once there is one. */
  latest_version: number | null;
  /** Once the report is published: of a proposal that was restored since and has no answer. */
  due_at: string | null;
  report_published_at: string | null;
  /** JSON: language map. */
  report_summary: string | null;
  /** JSON: `ConsultationDecision`. */
  decision: string | null;
  /** Grows with every visible change. */
  version: number;
  /** Grows with every step: what `If-Match` compares. */
  revision: number;
  created_at: string;
  /** The official's address. */
  created_by: string;
}

export interface VersionRow {
  consultation_id: string;
  n: number;
  lang: string;
  /** JSON: language map. */
  note: string;
  /** JSON: list of `Provision`. */
  provisions: string;
  /** JSON: list of `RemovedProvision`. */
  removed: string;
  /** How many provisions. */
  size: number;
  published_at: string | null;
}

export interface EventRow {
  consultation_id: string;
  /** The revision that it led to. */
  n: number;
  event: ConsultationEvent['event'];
  from_status: ConsultationStatus | null;
  to_status: ConsultationStatus;
  at: string;
  actor_role: string;
  /** The official's address. */
  actor: string | null;
  reason: string | null;
  /** JSON: `Late`, `null` when in time; SQL null where no term applies. */
  late: string | null;
  closes_at: string | null;
  closed_at: string | null;
  /** Of `version`; of `supplemented` the revision of the report. */
  version: number | null;
}

/** Where a comment stands in a version. */
export interface AnchorRow {
  comment_id: string;
  version: number;
  consultation_id: string;
  provision: string | null;
  state: AnchorState;
  way: AnchorWay;
  /** Of the quotation: from the first character to the one past it; UTF-16. */
  first: number | null;
  past: number | null;
  /** Of the comment: the order in which they are read. */
  written_at: string;
  revision: number;
}
