import type {ConsultationDecision, ConsultationStatus, DocumentRole} from '../../../contract/consultations.ts';
import type {ProposalOutcome} from '../../../contract/proposals.ts';
import type {ProvisionChange} from '../../../contract/provisions.ts';

/** The words of the pages about consultations in one language. Dates, times and numbers arrive formatted. */
export interface ConsultationTexts {
  readonly consultations: string;
  readonly more: string;
  /** Leads to the discussion. */
  readonly discussion: string;
  readonly none: string;
  readonly noConsultation: string;
  readonly noConsultationText: string;
  readonly number: (number: string) => string;
  readonly status: Readonly<Record<ConsultationStatus, string>>;
  readonly heldBy: (body: string) => string;
  readonly period: (from: string, to: string) => string;
  readonly reportDue: (date: string) => string;
  /** Of a proposal that came back after the report. */
  readonly supplementDue: (date: string) => string;
  readonly affected: string;
  readonly consequences: string;
  readonly contact: string;
  readonly documents: string;
  readonly documentRole: Readonly<Record<DocumentRole, string>>;
  readonly versions: string;
  readonly version: (n: number, date: string) => string;
  readonly change: Readonly<Record<ProvisionChange | 'removed', string>>;
  readonly totals: (comments: string, proposals: string, answered: string) => string;
  readonly course: string;
  readonly step: Readonly<Record<ConsultationStatus, string>>;
  readonly extended: (from: string, to: string) => string;
  readonly newVersion: (n: number) => string;
  readonly restored: string;
  /** The first supplement is 1. */
  readonly supplement: (n: number) => string;
  readonly report: string;
  readonly reportOf: (title: string) => string;
  readonly unpublished: string;
  readonly asPublished: string;
  /** On an earlier state of the report; what follows leads to the present one. */
  readonly earlier: string;
  readonly present: string;
  readonly printed: string;
  readonly table: string;
  readonly counts: string;
  readonly participants: string;
  readonly comments: string;
  readonly proposals: string;
  readonly organisations: string;
  readonly hidden: string;
  readonly answered: string;
  readonly unanswered: string;
  readonly outcome: Readonly<Record<ProposalOutcome, string>>;
  readonly everyProposal: string;
  readonly noProposals: string;
  readonly noName: string;
  readonly onBehalf: (organisation: string) => string;
  readonly about: string;
  readonly wording: string;
  readonly answer: string;
  readonly answeredBy: (unit: string, date: string) => string;
  readonly together: (n: string) => string;
  readonly method: string;
  /** How the report is made; what is left out of it and why. */
  readonly methodText: readonly string[];
  readonly decision: string;
  readonly decisionOutcome: Readonly<Record<ConsultationDecision['outcome'], string>>;
}
