import {msg} from '../../locale/msg.ts';
import {html, type TemplateResult} from 'lit/html.js';
import {linkToConsultation} from '../../core/consultation-words.ts';
import {WidgetElement} from '../../core/widget-element.ts';
import {commentsPart, commentsTitle} from '../../desk/comments-part.ts';
import {DeskElement} from '../../desk/desk-element.ts';
import deskStyles from '../../desk/desk.styles.ts';
import {LaterPart} from '../../desk/later-part.ts';
import {listFailed} from '../../desk/list-parts.ts';
import {LogPart} from '../../desk/log-part.ts';
import {PeoplePart} from '../../desk/people-part.ts';
import queueStyles from '../../desk/queue.styles.ts';
import {SignInPart} from '../../desk/sign-in-part.ts';
import {topBar, type DeskTab} from '../../desk/top-bar.ts';
import catalogue from '../../generated/catalogues/conduct.ts';
import {areaStyles} from '../../ui/area.ts';
import {choiceStyles} from '../../ui/choice.ts';
import {detailsStyles} from '../../ui/details.styles.ts';
import {faultStyles} from '../../ui/faults.ts';
import {fieldStyles} from '../../ui/field.ts';
import {richTextStyles} from '../../ui/rich-text.ts';
import {selectStyles} from '../../ui/select.ts';
import {stale} from '../../ui/states.ts';
import {CaseController} from './case-controller.ts';
import type {CaseHost, LaterCasePart} from './case-host.ts';
import {caseView} from './case-view.ts';
import {EndedController} from './ended-controller.ts';
import {endedView} from './ended-view.ts';
import {ConsultationChangedEvent} from './events.ts';
import {Forms} from './forms.ts';
import styles from './consultation-desk.styles.ts';
import {ListController} from './list-controller.ts';
import {listView} from './list-view.ts';
import {PlaceController, type CasePart, type DeskView} from './place-controller.ts';
import {StepsPart} from './steps-part.ts';

// Outside the class: TypeScript leaves the paths of imports inside initialisers of fields as they are.
const drafting = () => import('./drafting/drafting.ts');
const wording = () => import('./wording/wording.ts');
const replying = () => import('./replying/replying.ts');
const placing = () => import('./placing/placing.ts');
const reporting = () => import('./reporting/reporting.ts');
const leaving = () => import('./leftover/leftover.ts');

/**
 * Where officials lead consultations: announce them, give the text of a draft act, answer proposals,
 * publish the report; where moderators decide on comments and administrators give roles.
 *
 * @summary The officials' desk for consultations.
 * @tagname viche-consultation-desk
 * @slot - Shown until the widget is there and where scripts do not run.
 * @fires {ConsultationChangedEvent} viche-consultation-changed - An official changed something about a consultation.
 * @csspart root - The whole widget.
 * @csspart form - The form of the present step.
 * @csspart submit - The button that sends it.
 * @csspart status - The chip with the state.
 * @csspart answer - An answer to a proposal.
 * @csspart notice - A notice: old data, an error, a change by somebody else.
 * @csspart retry - The button that tries again.
 */
export class ConsultationDeskElement extends DeskElement {
  static override readonly styles = [WidgetElement.styles, fieldStyles, faultStyles, detailsStyles, choiceStyles, selectStyles, areaStyles, richTextStyles, deskStyles, queueStyles, styles];
  static override readonly properties = {...WidgetElement.properties, consultationId: 'consultation-id', hrefPattern: 'href-pattern', done: ''};
  static override readonly catalogue = catalogue;

  /**
   * The consultation that is open; choosing another in the list changes it.
   * @attr consultation-id
   */
  consultationId = '';

  /**
   * Address of a consultation's public page with `{id}` in it; the backend's own page otherwise.
   * @attr href-pattern
   */
  hrefPattern = '';

  /** What was just done in the open consultation. */
  private done = '';

  readonly #list = new ListController(this, this.session);
  readonly #case = new CaseController(this, this.session);
  readonly #forms = new Forms(this.session);
  readonly #place = new PlaceController(
    this,
    () => this.#case.data ?? this.#case.failure,
    () => {
      this.done = '';
      this.#ended.clear();
      this.#steps.clear();
      for (const {part} of [this.#drafting, this.#wording, this.#replying, this.#placing, this.#reporting]) part?.clear();
    },
  );
  protected readonly signIn = new SignInPart(this, this.session, {
    title: () => msg('Consultation desk', {id: 'conduct.title'}),
    entered: () => {
      this.#steps.clear();
      if (this.consultationId && this.#place.part === 'overview') this.#place.enterCase();
      else void this.focusOn('#view-title, #case-title, #list-title, #step');
    },
  });
  readonly #at: CaseHost = {
    host: this,
    session: this.session,
    forms: this.#forms,
    open: () => (this.#case.data?.consultation.id === this.consultationId ? this.#case.data : undefined),
    isOpen: (id) => id === this.consultationId,
    done: async (id, sentence, moved) => {
      if (moved) this.#forms.follow(id, moved.from, moved.to);
      this.dispatchEvent(new ConsultationChangedEvent(id));
      void this.#list.refresh();
      if (!this.#at.isOpen(id)) return;
      this.done = sentence;
      const open = this.#at.open();
      // Whoever goes on before it is read again acts on what the act has made of it.
      if (open && moved) this.#case.data = {...open, revision: moved.to};
      await this.#case.refresh();
    },
    refresh: () => this.#case.refresh(),
    turnTo: (part, focus) => this.#turnTo(part, focus),
    go: (name) => void this.focusOn(`[name="${name}"]`),
  };
  readonly #steps = new StepsPart(this.#at);
  readonly #ended = new EndedController(this, {open: this.#at.open, forms: this.#forms, place: this.#place, own: () => this.done !== ''});
  readonly #leftover = new LaterPart(this, async () => (await leaving()).leftovers(this.#at, () => this.#ended.left, () => this.#place.part), 'left');
  readonly #drafting = this.#later(async () => (await drafting()).draft(this.#at, {
    isNew: () => this.#place.isNew,
    created: (id) => this.#created(id),
    cancel: () => void this.#place.close(),
  }));
  readonly #wording = this.#later(async () => (await wording()).word(this.#at));
  readonly #replying = this.#later(async () => (await replying()).reply(this.#at, () => this.#place.part === 'proposals'));
  readonly #placing = this.#later(async () => (await placing()).place(this.#at, () => this.#place.part === 'places'));
  readonly #reporting = this.#later(async () => (await reporting()).report(this.#at, () => this.#place.part === 'report'));
  readonly #comments = commentsPart(this, this.session, () => this.#place.view === 'comments', ({subject, url}) => {
    const [, consultation] = /^consultation:(.+)$/.exec(subject) ?? [];
    return consultation ? linkToConsultation(this.source, consultation, this.hrefPattern) : url;
  });
  readonly #people = new PeoplePart(this, this.session, () => this.#place.view === 'people');
  readonly #log = new LogPart(this, this.session, 'consultation', () => this.#place.view === 'log');

  protected override content() {
    const {session, ended} = this.session;
    const {view} = this.#place;
    if (!session) return this.signIn.draw(ended === 'expired' && (this.#forms.isTyping(this.consultationId || 'new') || (this.#comments.part?.isTyping ?? false)));
    if (session.roles.length === 0) return this.signIn.refuse(this.#signOut);
    return html`${topBar({session, view, tabs: this.#tabs(), show: (other) => void this.#place.show(other), signOut: this.#signOut})} ${this.#part(view)}`;
  }

  #later<Part extends LaterCasePart>(load: () => Promise<Part>): LaterPart<Part> {
    return new LaterPart<Part>(this, load);
  }

  #tabs(): DeskTab<DeskView>[] {
    const {isAdministrator, isModerator} = this.session;
    const tabs: DeskTab<DeskView>[] = [{view: 'list', words: msg('Consultations', {id: 'conduct.list'})}];
    if (isModerator) tabs.push({view: 'comments', words: commentsTitle()});
    if (isAdministrator) tabs.push({view: 'people', words: msg('People', {id: 'conduct.people'})}, {view: 'log', words: msg('Audit log', {id: 'desk.log'})});
    return tabs;
  }

  #part(view: DeskView): unknown {
    switch (view) {
      case 'list':
        return this.#desk();
      case 'comments':
        return this.#comments.draw();
      case 'people':
        return this.#people.draw(this.#timeZone);
      case 'log':
        return this.#log.draw(this.#timeZone, this.#place.open);
    }
  }

  #desk(): TemplateResult {
    const {consultationId: openId} = this;
    const {isNew} = this.#place;
    const back = html`<p class="back"><button type="button" class="btn btn--secondary btn--sm" @click=${() => void this.#place.close()}>${msg('Back to the list', {id: 'conduct.back'})}</button></p>`;
    return html`<div class="desk ${openId || isNew ? 'desk--open' : ''}">
      <div class="desk__queue">
        ${listView({
          list: this.#list,
          level: this.headingLevel,
          openId,
          mayBegin: this.session.session!.roles.some(({role}) => role === 'official'),
          begin: this.#place.begin,
          open: this.#place.open,
          filter: this.#filter,
          more: () => void this.#more(),
        })}
      </div>
      <div class="desk__case">
        ${isNew ? html`${back}${this.#drafting.draw()}` : openId ? html`${back}${this.#openCase()}` : html`<p class="muted">${msg('Choose a consultation from the list.', {id: 'conduct.choose'})}</p>`}
      </div>
    </div>`;
  }

  #openCase(): TemplateResult {
    const {data: open, failure, readAt} = this.#case;
    const retry = () => void this.#case.refresh();
    if (!open) return failure ? html`<div id="case-title" tabindex="-1">${listFailed(failure, retry)}</div>` : html`<div class="stack" aria-hidden="true"><span class="sk title-size"></span><span class="sk text-size"></span></div>`;
    const {part} = this.#place;
    return caseView({
      open,
      part,
      level: this.headingLevel,
      source: this.source,
      hrefPattern: this.hrefPattern,
      old: stale(failure, readAt, retry),
      done: this.done,
      ended: endedView({ended: this.#ended, open, part, typed: () => this.#leftover.draw()}),
      turnTo: (other) => void this.#turnTo(other),
      steps: part === 'overview' ? this.#steps.draw(open, this.headingLevel) : undefined,
      inside: this.#inside(part),
    });
  }

  #inside(part: CasePart): unknown {
    switch (part) {
      case 'draft':
        return this.#drafting.draw();
      case 'text':
        return this.#wording.draw();
      case 'proposals':
        return this.#replying.draw();
      case 'places':
        return this.#placing.draw();
      case 'report':
        return this.#reporting.draw();
      case 'overview':
        return undefined;
    }
  }

  get #timeZone(): string {
    return this.#list.items?.[0]?.body.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  async #turnTo(part: CasePart, focus?: string): Promise<void> {
    this.done = '';
    this.#ended.clear();
    this.#steps.clear();
    await this.#place.turnTo(part, focus);
  }

  #created(id: string): void {
    this.#place.open(id);
    void this.#list.refresh();
    this.#place.sequel.when(
      () => this.#at.open(),
      () => {
        this.done = msg('The draft is saved. Only officials of the body see it.', {id: 'conduct.done.created'});
        void this.focusOn('#done');
      },
    );
    this.dispatchEvent(new ConsultationChangedEvent(id));
  }

  readonly #signOut = () => {
    this.session.signOut();
    this.#forms.forget();
    this.#steps.clear();
    this.#comments.part?.forget();
    this.#place.leave();
    this.signIn.clear();
    void this.focusOn('#step');
  };

  readonly #filter = (status: string) => {
    this.#list.status = status;
    this.#place.sequel.when(
      () => this.#list.first,
      () => this.announce(msg('The list is shown anew', {id: 'conduct.filtered'})),
    );
  };

  async #more() {
    const before = await this.#list.more();
    const next = this.#list.items?.[before];
    if (next) await this.focusOn(`#case-${CSS.escape(next.id)}`);
  }
}
