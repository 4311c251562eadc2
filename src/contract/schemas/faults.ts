import {z} from '@hono/zod-openapi';
import {digitsOf, faultOfCode, faultOfEmail, faultOfLine, faultOfText, tidyLine, tidyText} from '../fields.ts';
import type {FieldFault, FieldProblem} from '../problems.ts';

interface Limits {
  readonly min: number;
  readonly max: number;
}

interface FaultParams {
  readonly fault: FieldFault;
  readonly limit?: number;
}

function refuse(context: z.RefinementCtx, fault: FieldFault, limits?: Partial<Limits>): void {
  const limit = fault === 'too_short' ? limits?.min : fault === 'too_long' ? limits?.max : undefined;
  const params: FaultParams = {fault, ...(limit === undefined ? {} : {limit})};
  context.addIssue({code: 'custom', message: fault, params});
}

/** A text that is checked by `faultOf`, and kept as `tidy` leaves it. */
export const fieldOf = (faultOf: (value: string) => FieldFault | undefined, tidy: (value: string) => string, limits?: Partial<Limits>) =>
  z
    .string()
    .superRefine((value, context) => {
      const fault = faultOf(value);
      if (fault) refuse(context, fault, limits);
    })
    .transform(tidy);

/** One line: a name, a title. */
export const line = (limits: Limits) => fieldOf((value) => faultOfLine(value, limits), tidyLine, limits);

/** Many lines, in the small markup. */
export const text = (limits: Limits) => fieldOf((value) => faultOfText(value, limits), tidyText, limits);

export const email = () => fieldOf(faultOfEmail, (value) => value.trim());

export const code = () => fieldOf(faultOfCode, digitsOf);

export const consent = () => z.literal(true, {error: 'not_accepted'}).meta({description: 'Must be true'});

/** A local date, `YYYY-MM-DD`, that exists in the calendar. */
export const date = () => z.iso.date({error: (issue) => (issue.input === undefined ? 'required' : 'date_invalid')});

const named: readonly FieldFault[] = ['required', 'not_accepted', 'date_invalid', 'date_in_future', 'date_in_past', 'unknown_value'];

function faultOfIssue(issue: z.core.$ZodIssue): FaultParams {
  if (issue.code === 'custom' && issue.params) return issue.params as unknown as FaultParams;
  const name = named.find((fault) => fault === issue.message);
  if (name) return {fault: name};
  if (issue.code === 'invalid_type') return {fault: issue.message.includes('undefined') ? 'required' : 'not_text'};
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return {fault: 'unknown_value'};
  return {fault: 'not_text'};
}

/** What is wrong with each field, in the contract's words. */
export const faultsOf = ({issues}: z.ZodError): FieldProblem[] =>
  issues.map((issue) => ({field: issue.path.map(String).join('.') || 'body', ...faultOfIssue(issue)}));
