import type {ReactiveController} from 'lit';
import {confirmSignature, confirmWithdrawal, startSignature, startWithdrawal} from '../../client/signing.ts';
import {faultOfEmail, faultOfLine, limits, tidyLine} from '../../contract/fields.ts';
import type {NewSignature, SignatureReceipt} from '../../contract/petition.ts';
import type {FieldFault} from '../../contract/problems.ts';
import {CodeFlow, type CodeFlowHost} from '../../core/code-flow.ts';
import type {Styles} from '../../core/element.ts';
import {language} from '../../locale/page-language.ts';
import type {Fault} from '../../ui/faults.ts';
import {blankValues, type SigningValues} from './sign-form.ts';

export type SigningHost = CodeFlowHost & {readonly shownId: string; adopt(styles: Styles): void};

export type SigningField = 'name' | 'email' | 'consent' | 'code';

/** What a person does with a signature: gives it, or takes it back. */
export type SigningAct = 'sign' | 'withdraw';

/** The steps of signing and withdrawing. */
export class SigningController implements ReactiveController {
  act: SigningAct = 'sign';
  values: SigningValues;
  faults: ReadonlyMap<SigningField, Fault> = new Map();

  readonly signing: CodeFlow<NewSignature, SignatureReceipt>;
  readonly withdrawing: CodeFlow<string, {status: 'withdrawn'}>;
  readonly #host: SigningHost;
  #id = '';

  constructor(host: SigningHost, values: SigningValues) {
    this.#host = host;
    this.values = values;
    host.addController(this);
    this.signing = new CodeFlow(host, {start: (source, key, input) => startSignature(source, host.shownId, key, input, language()), confirm: confirmSignature});
    this.withdrawing = new CodeFlow(host, {start: (source, key, email) => startWithdrawal(source, host.shownId, key, email, language()), confirm: confirmWithdrawal});
  }

  /** Another petition is another act. */
  hostUpdate(): void {
    if (this.#id && this.#id !== this.#host.shownId) this.begin('sign');
    this.#id = this.#host.shownId;
  }

  /** The flow of the present act. */
  get flow() {
    return this.act === 'sign' ? this.signing : this.withdrawing;
  }

  /** The date on which this person had signed before, told only after the right code. */
  get signedBefore(): string | undefined {
    const {failure} = this.signing;
    return failure?.code === 'already_signed' ? failure.problem.signedOn : undefined;
  }

  /** Set where an archive answers: since when nothing can be signed. */
  get archivedOn(): string | undefined {
    return this.#host.source?.archivedOn;
  }

  /** Whether this person's signature counts, or none can be given. */
  get done(): boolean {
    return Boolean(this.signing.result ?? this.signedBefore ?? this.archivedOn);
  }

  begin(act: SigningAct): void {
    this.act = act;
    this.faults = new Map();
    this.signing.reset();
    this.withdrawing.reset();
  }

  keep(values: Partial<SigningValues>): void {
    this.values = {...this.values, ...values};
    this.#host.requestUpdate();
  }

  /** Checks what was typed and asks for the code; resolves to whether the step has changed. */
  async submit(): Promise<boolean> {
    const {name, email, consent, notify} = this.values;
    const faults = new Map<SigningField, Fault>();
    const add = (field: SigningField, fault: FieldFault | undefined, limit?: number) => fault && faults.set(field, {fault, limit});
    const nameFault = faultOfLine(name, limits.name);
    if (this.act === 'sign') add('name', nameFault, nameFault === 'too_long' ? limits.name.max : limits.name.min);
    add('email', faultOfEmail(email), limits.email.max);
    if (this.act === 'sign' && !consent) add('consent', 'not_accepted');
    this.#tell(faults);
    if (faults.size > 0) return false;
    const started =
      this.act === 'sign'
        ? await this.signing.start({name: tidyLine(name), email: email.trim(), consent: true, ...(notify ? {notify} : {})})
        : await this.withdrawing.start(email.trim());
    // A newer service may ask for a field this page does not have: then its reason is told as a whole.
    const fields = (this.flow.failure?.fields ?? []).filter(({field}) => field in this.values);
    if (!started) this.#tell(new Map(fields.map(({field, fault, limit}) => [field as SigningField, {fault, limit}])));
    return started;
  }

  /** Sends the code; resolves to whether the act is done. */
  async confirm(code: string, fault: Fault | undefined): Promise<boolean> {
    this.#tell(fault ? new Map([['code', fault]]) : new Map());
    if (fault) return false;
    const result = this.act === 'sign' ? await this.signing.confirm(code) : await this.withdrawing.confirm(code);
    // The person's data has done its work.
    if (result && this.act === 'withdraw') this.values = blankValues;
    return result !== undefined;
  }

  #tell(faults: ReadonlyMap<SigningField, Fault>): void {
    this.faults = faults;
    this.#host.requestUpdate();
  }
}
