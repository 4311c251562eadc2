import {msg} from '../../../locale/msg.ts';
import {html, nothing} from 'lit/html.js';
import {readBodies} from '../../../client/bodies.ts';
import {createConsultation, discardConsultation, saveConsultation} from '../../../client/consultation-desk.ts';
import type {Body} from '../../../contract/body.ts';
import type {ConsultationDraft, MovedConsultation} from '../../../contract/consultation-desk.ts';
import {Act} from '../../../desk/act.ts';
import {listFailed} from '../../../desk/list-parts.ts';
import {PagedList} from '../../../desk/paged-list.ts';
import catalogue from '../../../generated/catalogues/drafting.ts';
import {speak} from '../../../locale/locale.ts';
import {markupStyles} from '../../../ui/markup-bar.ts';
import type {OpenConsultation} from '../case-controller.ts';
import type {CaseHost, LaterCasePart} from '../case-host.ts';
import type {Form, FormName} from '../forms.ts';
import {draftForm} from './draft-form.ts';
import {draftOf, emptyDraft, faultsIn, nameOfField, valuesOf, type DraftValues} from './draft-values.ts';
import styles from './drafting.styles.ts';

interface Options {
  /** Whether a consultation is being begun, and none is open. */
  readonly isNew: () => boolean;
  /** Called when it is there. */
  readonly created: (id: string) => void;
  /** Leaves the form of a new one. */
  readonly cancel: () => void;
}

interface Sent {
  /** Undefined for a new one. */
  readonly id: string | undefined;
  readonly revision: number;
  readonly bodyId: string;
  readonly draft: ConsultationDraft;
}

/** What is announced of a consultation, written while it is a draft. */
class Drafting implements LaterCasePart {
  /** Whether it waits to be confirmed that the draft is thrown away. */
  leaving = false;

  readonly #at: CaseHost;
  readonly #options: Options;
  readonly #bodies: PagedList<Body>;
  readonly #saving: Act<Sent, MovedConsultation>;
  readonly #discarding: Act<{readonly id: string; readonly revision: number}, MovedConsultation>;

  constructor(at: CaseHost, options: Options) {
    this.#at = at;
    this.#options = options;
    const {session, host} = at;
    this.#bodies = new PagedList(host, {
      key: () => (options.isNew() && session.session ? session.session.token : ''),
      load: () =>
        session.as(async ({source}) => {
          const scope = (session.session?.roles ?? []).filter(({role}) => role === 'official').map(({bodyId}) => bodyId);
          return {items: (await readBodies(source)).filter(({id}) => scope.includes(null) || scope.includes(id)), next: null};
        }),
    });
    this.#saving = new Act(host, ({id, revision, bodyId, draft}, key) => session.as((seat) => (id === undefined ? createConsultation(seat, key, {bodyId, ...draft}) : saveConsultation(seat, id, revision, key, draft))));
    this.#discarding = new Act(host, ({id, revision}, key) => session.as((seat) => discardConsultation(seat, id, revision, key)));
  }

  draw(): unknown {
    const {host, forms, go} = this.#at;
    const open = this.#options.isNew() ? undefined : this.#at.open();
    if (!open && !this.#options.isNew()) return nothing;
    const bodies = open ? [] : this.#bodies.items;
    if (!bodies) {
      const {failure} = this.#bodies;
      return html`<div id="view-title" tabindex="-1">${failure ? listFailed(failure, () => void this.#bodies.refresh()) : html`<span class="sk text-size" aria-hidden="true"></span>`}</div>`;
    }
    return draftForm({
      open,
      bodies,
      form: this.#form(open),
      timeZone: this.#timeZone(open),
      level: host.headingLevel,
      busy: this.#saving.busy,
      failure: this.#saving.failure ?? this.#discarding.failure,
      shared: forms.shared,
      share: (shared) => (forms.setShared(shared), host.requestUpdate()),
      leaving: this.leaving,
      type: (change) => this.#type(open, change),
      addDocument: () => this.#addDocument(open),
      dropDocument: (n) => this.#dropDocument(open, n),
      save: () => void this.#save(open),
      cancel: () => this.#options.cancel(),
      forget: () => this.#forget(open),
      ask: (leaving) => this.#ask(leaving),
      discard: () => void this.#discard(open),
      email: this.#at.session.session?.email ?? '',
      go,
    });
  }

  #name = (open: OpenConsultation | undefined): FormName => ({id: open?.consultation.id ?? 'new', what: 'draft'});

  clear(): void {
    this.leaving = false;
    this.#saving.clear();
    this.#discarding.clear();
  }

  #timeZone(open: OpenConsultation | undefined): string {
    if (open) return open.consultation.body.timeZone;
    const bodies = this.#bodies.items ?? [];
    const chosen = bodies.length === 1 ? bodies[0] : bodies.find(({id}) => id === this.#form(open).value.bodyId);
    return chosen?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  #form(open: OpenConsultation | undefined): Form<DraftValues> {
    const bodies = this.#bodies.items ?? [];
    return this.#at.forms.form<DraftValues>(this.#name(open), open?.revision ?? 0, () =>
      open?.draft ? valuesOf(open.draft, open.consultation.body.id, open.consultation.body.timeZone) : emptyDraft(bodies.length === 1 ? bodies[0]!.id : ''),
    );
  }

  #type(open: OpenConsultation | undefined, change: Partial<DraftValues>): void {
    this.#at.forms.keep(this.#name(open), this.#form(open), change, open?.revision ?? 0);
    this.#at.host.requestUpdate();
  }

  #addDocument(open: OpenConsultation | undefined): void {
    const {documents} = this.#form(open).value;
    this.#type(open, {documents: [...documents, {role: '', url: '', title: {}}]});
    void this.#at.host.focusOn(`[name="doc-${documents.length}-role"]`);
  }

  #dropDocument(open: OpenConsultation | undefined, n: number): void {
    const {documents} = this.#form(open).value;
    this.#type(open, {documents: documents.filter((_, at) => at !== n)});
    this.#at.host.say(msg('The document is taken out', {id: 'drafting.document.gone'}));
    void this.#at.host.focusOn('#add-document');
  }

  async #save(open: OpenConsultation | undefined): Promise<void> {
    if (this.#saving.busy) return;
    const {host, forms, isOpen, done, refresh} = this.#at;
    const form = this.#form(open);
    this.#saving.clear();
    form.faults = faultsIn(form.value);
    if (form.faults.size > 0) return host.focusOn('#faults');
    const id = open?.consultation.id;
    const {value} = form;
    const saved = await this.#saving.send({id, revision: open?.revision ?? 0, bodyId: value.bodyId, draft: draftOf(value, this.#timeZone(open))});
    if (saved) {
      if (!open) {
        // What was typed since then belongs to the one that is there now, not to the next new one.
        const name = {id: saved.id, what: 'draft'};
        if (form.value !== value) forms.keep(name, forms.form(name, saved.revision, () => form.value), form.value, saved.revision);
        forms.drop(this.#name(open));
        return this.#options.created(saved.id);
      }
      const isWhole = forms.sent(this.#name(open), value, saved.revision);
      await done(open.consultation.id, msg('The draft is saved', {id: 'drafting.saved'}), {from: open.revision, to: saved.revision});
      return isWhole && isOpen(saved.id) ? host.focusOn('#done') : undefined;
    }
    const {failure} = this.#saving;
    for (const problem of failure?.fields ?? []) form.faults.set(nameOfField(problem, form.value), {fault: problem.fault, limit: problem.limit});
    if (id !== undefined && !isOpen(id)) return this.#saving.clear();
    if (failure?.code === 'stale' || failure?.code === 'transition_not_allowed') await refresh();
    await host.focusOn(form.faults.size > 0 ? '#faults' : '#changed, #failure');
  }

  /** What was typed goes; what is saved stands again. */
  #forget(open: OpenConsultation | undefined): void {
    this.#at.forms.drop(this.#name(open));
    this.#saving.clear();
    void this.#at.host.focusOn('#view-title');
  }

  #ask(leaving: boolean): void {
    this.leaving = leaving;
    this.#discarding.clear();
    void this.#at.host.focusOn(leaving ? '#leaving' : '#discard');
  }

  async #discard(open: OpenConsultation | undefined): Promise<void> {
    if (!open) return;
    const {host, forms, isOpen, done, refresh} = this.#at;
    const {id} = open.consultation;
    if (!(await this.#discarding.send({id, revision: open.revision}))) {
      if (!isOpen(id)) return this.#discarding.clear();
      this.leaving = false;
      if (this.#discarding.failure?.code === 'stale') await refresh();
      return host.focusOn('#changed, #failure');
    }
    forms.drop(this.#name(open));
    const stays = isOpen(id);
    if (stays) this.#options.cancel();
    await done(id, '');
    if (!stays) return;
    host.say(msg('The draft is thrown away', {id: 'drafting.gone'}));
    // Its row goes as soon as the list is read.
    await host.focusOn('#list-title');
  }
}

/**
 * Fetched when somebody begins a consultation, or comes to what is announced of one.
 * @throws When the words did not arrive.
 */
export async function draft(at: CaseHost, options: Options): Promise<LaterCasePart> {
  if (!(await speak(catalogue))) throw new Error('no words');
  at.host.adopt([markupStyles, styles]);
  return new Drafting(at, options);
}
