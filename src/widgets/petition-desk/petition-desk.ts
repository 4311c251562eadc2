import {msg} from '../../locale/msg.ts';
import {html, nothing} from 'lit/html.js';
import {readAudit, type CaseFilter} from '../../client/desk.ts';
import type {AuditEntry} from '../../contract/desk.ts';
import {faultOfEmail} from '../../contract/fields.ts';
import {WidgetElement} from '../../core/widget-element.ts';
import catalogue from '../../generated/catalogues/desk.ts';
import {areaStyles} from '../../ui/area.ts';
import {choiceStyles} from '../../ui/choice.ts';
import {detailsStyles} from '../../ui/details.styles.ts';
import {faultStyles, type Fault} from '../../ui/faults.ts';
import {fieldStyles} from '../../ui/field.ts';
import {railStyles} from '../../ui/rail.ts';
import {richTextStyles} from '../../ui/rich-text.ts';
import {notice, stale} from '../../ui/states.ts';
import {timelineStyles} from '../../ui/timeline.ts';
import {CaseController} from './case-controller.ts';
import {caseView} from './case-view.ts';
import {DecisionController} from './decision-controller.ts';
import {decisionView} from './decision-view.ts';
import {CaseMovedEvent} from './events.ts';
import {listFailed} from './list-parts.ts';
import {logView} from './log-view.ts';
import {PagedList} from './paged-list.ts';
import {PeopleController} from './people-controller.ts';
import {peopleView} from './people-view.ts';
import styles from './petition-desk.styles.ts';
import {QueueController} from './queue-controller.ts';
import {foundWords, queueView} from './queue-view.ts';
import {SessionController} from './session-controller.ts';
import {noRoleView, signInView} from './sign-in-view.ts';
import {doneWords} from './step-names.ts';
import {topBar, type DeskView} from './top-bar.ts';

/**
 * Where officials publish or refuse petitions, start reviews and answer them; where administrators
 * give roles and read the audit log.
 *
 * @summary The officials' desk for petitions.
 * @tagname viche-petition-desk
 * @slot - Shown until the widget is there and where scripts do not run.
 * @fires {CaseMovedEvent} viche-case-moved - An official took a step in a case.
 * @csspart root - The whole widget.
 * @csspart form - The form of the present step.
 * @csspart submit - The button that sends it.
 * @csspart count - The number of signatures.
 * @csspart progress - The rail.
 * @csspart status - The chip with the state.
 * @csspart timeline - The steps so far and to come.
 * @csspart notice - A notice: old data, an error, a change by somebody else.
 * @csspart retry - The button that tries again.
 */
export class PetitionDeskElement extends WidgetElement {
  static override readonly styles = [WidgetElement.styles, fieldStyles, faultStyles, detailsStyles, choiceStyles, areaStyles, railStyles, richTextStyles, timelineStyles, styles];
  static override readonly properties = {...WidgetElement.properties, caseId: 'case-id', hrefPattern: 'href-pattern', view: '', fault: '', done: ''};
  static override readonly catalogue = catalogue;

  /**
   * The petition whose case is open; choosing another in the queue changes it.
   * @attr case-id
   */
  caseId = '';

  /**
   * Address of a petition's public page with `{id}` in it; the backend's own page otherwise.
   * @attr href-pattern
   */
  hrefPattern = '';

  private view: DeskView = 'queue';
  private fault: Fault | undefined;
  /** What was just done in the open case. */
  private done = '';

  #openedId = '';

  /** What is told or shown as soon as an answer is there. */
  #awaited: 'case' | 'found' | undefined;

  readonly #session = new SessionController(this, () => this.#expired());
  readonly #queue = new QueueController(this, this.#session);
  readonly #case = new CaseController(this, this.#session);
  readonly #decisions = new DecisionController(this, this.#session);
  readonly #people = new PeopleController(this, this.#session, () => this.view === 'people');
  readonly #log = new PagedList<AuditEntry>(this, {
    key: () => (this.#session.isAdministrator && this.view === 'log' ? this.#session.session!.token : ''),
    load: (cursor) => this.#session.as((seat) => readAudit(seat, cursor)),
  });

  constructor() {
    super();
    this.addController({hostUpdate: () => this.#before(), hostUpdated: () => this.#after()});
  }

  #before(): void {
    if (this.#openedId === this.caseId) return;
    this.#openedId = this.caseId;
    this.done = '';
    this.#decisions.act.clear();
  }

  #after(): void {
    if (this.#awaited === 'case' && (this.#case.data || this.#case.failure)) {
      this.#awaited = undefined;
      void this.focusOn('#case-title');
    } else if (this.#awaited === 'found' && this.#queue.first) {
      this.#awaited = undefined;
      this.announce(foundWords(this.#queue.first.totals.all));
    }
  }

  /**
   * What changes lies in the controllers: an update is asked for first.
   * @internal
   */
  override focusOn(selector: string): Promise<void> {
    this.requestUpdate();
    return super.focusOn(selector);
  }

  protected override skeleton() {
    if (!this.#session.session) return html`<span class="sk sign-in-size" aria-hidden="true"></span>`;
    return html`<div class="stack waiting" aria-hidden="true"><span class="sk title-size"></span><span class="sk row-size"></span><span class="sk row-size"></span></div>`;
  }

  protected override content() {
    const {session, ended, flow} = this.#session;
    if (!session) {
      return signInView({
        session: this.#session,
        level: this.headingLevel,
        fault: this.fault,
        typing: ended === 'expired' && this.#decisions.isTyping(this.caseId),
        start: () => void this.#askCode(),
        confirm: (code, fault) => void this.#signIn(code, fault),
        resend: () => void flow.resend(),
        change: () => (flow.reset(), void this.focusOn('#email')),
      });
    }
    if (session.roles.length === 0) return noRoleView(session.email, this.headingLevel, this.#signOut);
    return html`${topBar({session, view: this.view, administrator: this.#session.isAdministrator, show: (view) => void this.#show(view), signOut: this.#signOut})}
    ${this.view === 'queue' ? this.#desk() : this.view === 'people' ? this.#peopleTab() : this.#logTab()}`;
  }

  #desk() {
    return html`<div class="desk ${this.caseId ? 'desk--open' : ''}">
      <div class="desk__queue">
        ${queueView({
          queue: this.#queue,
          level: this.headingLevel,
          openId: this.caseId,
          open: this.#open,
          filter: this.#filter,
          more: () => void this.#more(),
        })}
      </div>
      <div class="desk__case">
        ${this.caseId
          ? html`<p class="back"><button type="button" class="btn btn--secondary btn--sm" @click=${this.#close}>${msg('Back to the queue', {id: 'desk.back'})}</button></p>
              ${this.#openCase()}`
          : html`<p class="muted choose">${msg('Choose a case from the queue.', {id: 'desk.case.choose'})}</p>`}
      </div>
    </div>`;
  }

  #openCase() {
    const {data: open, failure, readAt} = this.#case;
    const retry = () => void this.#case.refresh();
    if (!open) return failure ? html`<div id="case-title" tabindex="-1">${listFailed(failure, retry)}</div>` : this.#caseSkeleton();
    const decision = decisionView({
      open,
      decisions: this.#decisions,
      level: this.headingLevel,
      email: this.#session.session!.email,
      submit: () => void this.#decide(),
      discard: () => (this.#decisions.discard(open), void this.focusOn('#case-title')),
      go: (name) => void this.focusOn(`[name="${name}"]`),
      update: () => this.requestUpdate(),
    });
    const done = this.done ? html`<div id="done" tabindex="-1">${notice('ok', this.done)}</div>` : nothing;
    return caseView({open, level: this.headingLevel, source: this.source, hrefPattern: this.hrefPattern, old: stale(failure, readAt, retry), done, decision});
  }

  #caseSkeleton() {
    return html`<div class="stack" aria-hidden="true"><span class="sk title-size"></span><span class="sk text-size"></span></div>`;
  }

  #peopleTab() {
    const people = this.#people;
    return peopleView({
      people,
      roles: this.#session.session!.roles,
      level: this.headingLevel,
      timeZone: this.#timeZone,
      add: () => void this.#addPerson(),
      ask: (id) => (people.ask(id), void this.focusOn('#leaving')),
      cancel: () => {
        const id = people.leaving;
        people.ask('');
        void this.focusOn(`#person-${CSS.escape(id)}`);
      },
      remove: () => void this.#removePerson(),
      go: (name) => void this.focusOn(`[name="${name}"]`),
    });
  }

  #logTab() {
    return logView({log: this.#log, level: this.headingLevel, timeZone: this.#timeZone, openCase: this.#open, more: () => void this.#log.more()});
  }

  get #timeZone(): string {
    return this.#queue.items?.[0]?.body.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  async #askCode() {
    const {email, flow} = this.#session;
    const fault = faultOfEmail(email);
    this.fault = fault && {fault};
    if (fault) return this.focusOn('#email');
    await this.focusOn((await flow.start(email.trim())) ? '#step' : '#failure');
  }

  async #signIn(code: string, fault: Fault | undefined) {
    this.fault = fault;
    if (fault) return this.focusOn('#code');
    if (!(await this.#session.confirm(code))) return this.focusOn('#failure');
    this.announce(msg('You are signed in', {id: 'desk.in'}));
    this.#decisions.act.clear();
    if (this.caseId) this.#awaited = 'case';
    else await this.focusOn('#queue-title, #step');
  }

  readonly #signOut = () => {
    this.#session.signOut();
    this.#decisions.forget();
    this.caseId = '';
    this.view = 'queue';
    this.fault = undefined;
    void this.focusOn('#step');
  };

  #expired() {
    this.fault = undefined;
    // Nobody who works elsewhere on the page is torn away from there.
    const here = this.matches(':focus-within');
    this.announce(msg('Your session has ended', {id: 'desk.expired'}));
    if (here) void this.focusOn('#step');
  }

  async #show(view: DeskView) {
    this.view = view;
    await this.focusOn(view === 'queue' ? '#queue-title' : '#view-title');
  }

  readonly #open = (id: string) => {
    this.view = 'queue';
    this.caseId = id;
    this.#awaited = 'case';
    this.requestUpdate();
  };

  readonly #close = () => {
    const id = this.caseId;
    this.caseId = '';
    void this.focusOn(`#case-${CSS.escape(id)}`);
  };

  readonly #filter = (filter: CaseFilter) => {
    this.#queue.filter = filter;
    this.#awaited = 'found';
    this.requestUpdate();
  };

  async #more() {
    const before = await this.#queue.more();
    const next = this.#queue.items?.[before];
    if (next) await this.focusOn(`#case-${CSS.escape(next.id)}`);
  }

  async #decide() {
    const open = this.#case.data;
    if (!open || this.#decisions.act.busy) return;
    const step = await this.#decisions.submit(open);
    if (step) {
      this.done = doneWords(step, open.notified);
      this.dispatchEvent(new CaseMovedEvent(open.petition.id, step));
      void this.#queue.refresh();
      await this.#case.refresh();
      return this.focusOn('#done');
    }
    const {failure} = this.#decisions.act;
    if (failure?.code === 'stale' || failure?.code === 'transition_not_allowed') {
      await this.#case.refresh();
      return this.focusOn('#changed, #failure');
    }
    await this.focusOn(this.#decisions.form(open).faults.size > 0 ? '#faults' : '#failure');
  }

  async #addPerson() {
    const person = await this.#people.add();
    if (!person) return this.focusOn('#faults, #failure');
    this.announce(msg('The role is given', {id: 'desk.people.given'}));
    await this.focusOn('#view-title');
  }

  async #removePerson() {
    if (!(await this.#people.remove())) return this.focusOn('#leaving');
    this.announce(msg('The role is taken away', {id: 'desk.removed'}));
    await this.focusOn('#view-title');
  }
}
