import {dropDraft, keepDraft, keptDraft} from '../../core/drafts.ts';
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
  #owner = '';

  constructor(session: SessionController) {
    this.#session = session;
  }

  /** @param begin What stands in a form that nobody has touched. */
  form<Value extends object>(name: FormName, revision: number, begin: () => Value): Form<Value> {
    const owner = this.#session.session?.email ?? this.#owner;
    // Somebody else signed in: what the one before typed is not theirs.
    if (owner !== this.#owner) this.#forms.clear();
    this.#owner = owner;
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

  /** One's own act has brought a new revision: it is no news to the other forms of the consultation. */
  follow(id: string, from: number, to: number): void {
    for (const [key, form] of this.#forms) {
      if (!key.startsWith(`${id}:`) || form.basis !== from) continue;
      form.basis = to;
      this.#keepOnDevice({id, what: key.slice(id.length + 1)}, form.value, to);
    }
  }

  /** Whether something is typed into one, or into any, and not sent. */
  isTyping(id: string): boolean {
    return [...this.#forms].some(([key, {basis}]) => basis !== undefined && key.startsWith(`${id}:`));
  }

  setShared(shared: boolean): void {
    this.shared = shared;
    if (shared) for (const key of this.#forms.keys()) dropDraft(this.#draftName({id: key.slice(0, key.indexOf(':')), what: key.slice(key.indexOf(':') + 1)}));
  }

  /** Nobody sits here any more; drafts on the device stay for whoever typed them. */
  forget(): void {
    this.#forms.clear();
  }

  #keepOnDevice(name: FormName, value: object, basis: number): void {
    if (!this.shared) keepDraft(this.#draftName(name), {value, basis} satisfies Kept);
  }

  #draftName(name: FormName): string {
    return `consultation:${this.#session.seat?.source.base ?? ''}:${nameOf(name)}:${this.#owner}`;
  }
}
