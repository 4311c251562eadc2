import type {ReactiveController} from 'lit';
import {confirmPetition, startPetition, submitPetition} from '../../client/starting.ts';
import type {Seat} from '../../client/sessions.ts';
import type {Capabilities} from '../../contract/capabilities.ts';
import {faultOfEmail, faultOfLine, faultOfText, limits as ownLimits, tidyLine, tidyText} from '../../contract/fields.ts';
import type {Source} from '../../contract/http.ts';
import type {NewPetition, PetitionReceipt} from '../../contract/petition.ts';
import type {FieldFault} from '../../contract/problems.ts';
import {CodeFlow, type CodeFlowHost} from '../../core/code-flow.ts';
import {language} from '../../locale/page-language.ts';
import type {Fault} from '../../ui/faults.ts';
import type {PetitionValues} from './values.ts';

export type FilingField = 'bodyId' | 'title' | 'text' | 'name' | 'email' | 'consent' | 'code';

export type FilingStep = 'write' | 'preview' | 'code' | 'done';

/** Fields in the order in which people meet them; those after the first step are asked for with the preview. */
const fields: readonly FilingField[] = ['bodyId', 'title', 'text', 'name', 'email', 'consent'];

/** Submitting: at first by a code from the mail, or at once for whoever is signed in with the address. */
class Submission extends CodeFlow<NewPetition, PetitionReceipt> {
  readonly #host: CodeFlowHost;

  constructor(host: CodeFlowHost) {
    super(host, {start: (source, key, input) => startPetition(source, key, input, language()), confirm: confirmPetition});
    this.#host = host;
  }

  /** Resolves to whether the petition is submitted. */
  async submit(seat: Seat, input: NewPetition): Promise<boolean> {
    const receipt = await this.once(`submit ${JSON.stringify(input)}`, (key) => submitPetition(seat, key, input, language()));
    if (!receipt) return false;
    this.result = receipt;
    this.step = 'done';
    this.#host.requestUpdate();
    return true;
  }
}

/** From the text to the petition: checks, the preview, the code. */
export class FilingController implements ReactiveController {
  faults: ReadonlyMap<FilingField, Fault> = new Map();
  readonly flow: Submission;

  readonly #host: CodeFlowHost;
  #source: Source | undefined;
  #previewing = false;

  constructor(host: CodeFlowHost) {
    this.#host = host;
    this.flow = new Submission(host);
    host.addController(this);
  }

  /** Another backend is another act. */
  hostUpdate(): void {
    const {source} = this.#host;
    if (this.#source && this.#source !== source) this.write();
    this.#source = source;
  }

  get step(): FilingStep {
    return this.flow.step !== 'ask' ? this.flow.step : this.#previewing ? 'preview' : 'write';
  }

  /** Checks the text as the service will; goes on to the preview where nothing is wrong. */
  preview(values: PetitionValues, limits: Capabilities['limits']): boolean {
    const faults = new Map<FilingField, Fault>();
    const add = (field: FilingField, fault: FieldFault | undefined, range?: {readonly min: number; readonly max: number}) =>
      fault && faults.set(field, {fault, limit: range && (fault === 'too_short' ? range.min : range.max)});
    if (!values.bodyId) faults.set('bodyId', {fault: 'required'});
    add('title', faultOfLine(values.title, limits.title), limits.title);
    add('text', faultOfText(values.text, limits.text), limits.text);
    add('name', faultOfLine(values.name, limits.name), limits.name);
    add('email', faultOfEmail(values.email), {min: 0, max: ownLimits.email.max});
    this.flow.reset();
    this.#show(faults.size === 0, faults);
    return faults.size === 0;
  }

  /** Back to the text. */
  write(): void {
    this.flow.reset();
    this.#show(false, new Map());
  }

  /** Asks for the code, or submits at once with a seat; resolves to whether the step has changed. */
  async submit(values: PetitionValues, seat: Seat | undefined): Promise<boolean> {
    if (!values.consent) {
      this.#show(true, new Map([['consent', {fault: 'not_accepted'}]]));
      return false;
    }
    const {bodyId, lang, title, text, name, email} = values;
    const petition: NewPetition = {bodyId, lang, title: tidyLine(title), text: tidyText(text), name: tidyLine(name), email: email.trim(), consent: true};
    this.#show(true, new Map());
    const moved = seat ? await this.flow.submit(seat, petition) : await this.flow.start(petition);
    const refused = (this.flow.failure?.fields ?? []).flatMap(({field, fault, limit}) => {
      const known = fields.find((name) => name === field);
      return known ? [[known, {fault, limit}] as const] : [];
    });
    // What the service found wrong is mended where it was typed.
    if (!moved && refused.length > 0) this.#show(refused.every(([field]) => field === 'consent'), new Map(refused));
    return moved;
  }

  /** Sends the code; resolves to whether the petition is submitted. */
  async confirm(code: string, fault: Fault | undefined): Promise<boolean> {
    this.#show(true, fault ? new Map([['code', fault]]) : new Map());
    return !fault && (await this.flow.confirm(code)) !== undefined;
  }

  #show(previewing: boolean, faults: ReadonlyMap<FilingField, Fault>): void {
    this.#previewing = previewing;
    this.faults = faults;
    this.#host.requestUpdate();
  }
}
