import type {RichText} from './rich-text.ts';

export const proposalOutcomes = ['accepted', 'partly', 'rejected', 'out_of_scope', 'noted'] as const;
export type ProposalOutcome = (typeof proposalOutcomes)[number];

/** A provision of one version of a draft act. */
export interface ProvisionRef {
  readonly version: number;
  /** In the manner of Akoma Ntoso: `art_5__para_2`. */
  readonly id: string;
}

/** What the authority makes of a proposal. The reason is never empty, whatever the outcome. */
export interface ProposalAnswer {
  readonly outcome: ProposalOutcome;
  readonly lang: string;
  readonly reason: RichText;
  /** Who answers: a department, an office. */
  readonly unit: string;
  /** Where the act says now what was proposed, or why it does not. */
  readonly provision: ProvisionRef | null;
  readonly answeredAt: string;
  /** To how many equal proposals this one answer was given. */
  readonly together: number;
  /** Of an answer that came after the report: which revision of the report has it first; 2 or more. */
  readonly revision?: number | undefined;
}
