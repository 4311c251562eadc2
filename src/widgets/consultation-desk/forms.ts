import {dropDraft, keepDraft, keptDraft} from '../../core/drafts.ts';
import {draftNames, mendDraft} from '../../core/kept-drafts.ts';
import type {SessionController} from '../../desk/session-controller.ts';
import type {Fault} from '../../ui/faults.ts';

/** What somebody is typing. */
export interface Form<Value extends object> {
  value: Value;
  /** By the name of the field. */
  faults: Map<string, Fault>;
  /** The revision of the consultation when typing began; undefined while nothing is typed. */
  basis: number | undefined;
  /** The revision that what was not touched was made for. */
  readonly madeFor: number;
  /** When the draft shown was written, where the form began with one of this device. */
  readonly draftOf: Date | undefined;
}

/** Of what a form is: the consultation, or `new`, and what of it. */
export interface FormName {
  readonly id: string;
  readonly what: string;
}

interface Kept {
  readonly value: object;
  readonly basis: number;
}

const nameOf = ({id, what}: FormName) => `${id}:${what}`;

/**
 * What officials have typed and not sent: it outlives every failure, and on this device the closing
 * of the page. Each person's own; a computer that others use keeps none.
 */
export class Forms {
  /** Whether others use this computer: then no draft is kept on it. */
  shared = false;

  readonly #session: SessionController;
  readonly #forms = new Map<string, Form<object>>();
  /** What this device keeps of a consultation, by `what`; read once, when it is opened. */
  #kept: {readonly of: string; readonly values: Map<string, object>} = {of: '', values: new Map()};
  #owner = '';

  constructor(session: SessionController) {
    this.#session = session;
  }

  /** Somebody else signed in: what the one before typed is not theirs. */
  #seat(): void {
    const owner = this.#session.session?.email ?? this.#owner;
    if (owner !== this.#owner) this.forget();
    this.#owner = owner;
  }

  /** @param begin What stands in a form that nobody has touched. */
  form<Value extends object>(name: FormName, revision: number, begin: () => Value): Form<Value> {
    this.#seat();
    const key = nameOf(name);
    let form = this.#forms.get(key) as Form<Value> | undefined;
    if (!form || (form.basis === undefined && form.madeFor !== revision)) {
      const draft = this.shared ? undefined : keptDraft(this.#draftName(name));
      const kept = draft?.value as Partial<Kept> | undefined;
      const typed = kept?.value as Partial<Value> | undefined;
      form = {value: {...begin(), ...typed}, faults: new Map(), basis: typed ? (kept?.basis ?? revision) : undefined, madeFor: revision, draftOf: typed ? draft?.savedAt : undefined};
      this.#forms.set(key, form);
    }
    return form;
  }

  /** Puts what was typed into a form. @param revision At which the typing goes on. */
  keep<Value extends object>(name: FormName, form: Form<Value>, change: Partial<Value>, revision: number): void {
    form.value = {...form.value, ...change};
    form.basis ??= revision;
    this.#keepOnDevice(name, form.value, form.basis);
  }

  /** It is not wanted any more. */
  drop(name: FormName): void {
    this.#forms.delete(nameOf(name));
    if (this.#kept.of === name.id) this.#kept.values.delete(name.what);
    dropDraft(this.#draftName(name));
  }

  /**
   * A form has arrived: it goes, but for what was typed after it was sent.
   * @param value As it was sent.
   * @param revision Of the consultation now: what was typed since then builds on what has arrived.
   * @returns Whether nothing is left of it.
   */
  sent(name: FormName, value: object, revision?: number): boolean {
    const form = this.#forms.get(nameOf(name));
    if (!form || form.basis === undefined || form.value === value) {
      this.drop(name);
      return true;
    }
    form.basis = revision ?? form.basis;
    this.#keepOnDevice(name, form.value, form.basis);
    return false;
  }

  /** One's own act has brought a new revision: it is no news to the other forms of the consultation, nor to those the device keeps. */
  follow(id: string, from: number, to: number): void {
    for (const [key, form] of this.#forms) if (key.startsWith(`${id}:`) && form.basis === from) form.basis = to;
    for (const what of this.#namesOf(id)) {
      const name = this.#draftName({id, what});
      const kept = keptDraft(name)?.value as Kept | undefined;
      if (kept?.basis === from) mendDraft(name, {...kept, basis: to} satisfies Kept);
    }
  }

  /** All that is typed into forms of a consultation and not sent, by `what`: in this visit, or kept on this device from one before. */
  typed(id: string): ReadonlyMap<string, object> {
    this.#seat();
    if (this.#kept.of !== id) {
      const kept = this.#namesOf(id).flatMap((what) => {
        const value = (keptDraft(this.#draftName({id, what}))?.value as Partial<Kept> | undefined)?.value;
        return value ? [[what, value] as const] : [];
      });
      this.#kept = {of: id, values: new Map(kept)};
    }
    const own = [...this.#forms].flatMap(([key, {value, basis}]) => (basis !== undefined && key.startsWith(`${id}:`) ? [[key.slice(id.length + 1), value] as const] : []));
    return new Map([...this.#kept.values, ...own]);
  }

  /** Whether something is typed into one, or into any, and not sent. */
  isTyping(id: string): boolean {
    return [...this.#forms].some(([key, {basis}]) => basis !== undefined && key.startsWith(`${id}:`));
  }

  /** Others use this computer: all that this person has left on it goes, whenever it was typed. What others have left is theirs. */
  setShared(shared: boolean): void {
    this.shared = shared;
    if (!shared) return;
    for (const name of draftNames(this.#start)) if (name.endsWith(`:${this.#owner}`)) dropDraft(name);
    this.#kept.values.clear();
  }

  /** Nobody sits here any more; drafts on the device stay for whoever typed them. */
  forget(): void {
    this.#forms.clear();
    this.#kept = {of: '', values: new Map()};
  }

  #keepOnDevice(name: FormName, value: object, basis: number): void {
    if (!this.shared) keepDraft(this.#draftName(name), {value, basis} satisfies Kept);
  }

  /** With what the names of drafts of this desk begin. */
  get #start(): string {
    return `consultation:${this.#session.seat?.source.base ?? ''}:`;
  }

  #draftName(name: FormName): string {
    return `${this.#start}${nameOf(name)}:${this.#owner}`;
  }

  /** What of a consultation this device keeps for whoever sits here. */
  #namesOf(id: string): readonly string[] {
    const [start, end] = [`${this.#start}${id}:`, `:${this.#owner}`];
    return draftNames(start).flatMap((name) => (name.endsWith(end) ? [name.slice(start.length, -end.length)] : []));
  }
}
