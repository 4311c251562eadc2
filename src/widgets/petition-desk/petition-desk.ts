import {msg} from '../../locale/msg.ts';
import {html, nothing} from 'lit/html.js';
import type {CaseFilter} from '../../client/desk.ts';
import {linkTo} from '../../core/links.ts';
import {officialAnswerStyles} from '../../core/official-answer.ts';
import {WidgetElement} from '../../core/widget-element.ts';
import {commentsPart, commentsTitle} from '../../desk/comments-part.ts';
import {DeskElement} from '../../desk/desk-element.ts';
import deskStyles from '../../desk/desk.styles.ts';
import {listFailed} from '../../desk/list-parts.ts';
import {LogPart} from '../../desk/log-part.ts';
import {PeoplePart} from '../../desk/people-part.ts';
import queueStyles from '../../desk/queue.styles.ts';
import {SignInPart} from '../../desk/sign-in-part.ts';
import {topBar, type DeskTab} from '../../desk/top-bar.ts';
import catalogue from '../../generated/catalogues/desk.ts';
import {areaStyles} from '../../ui/area.ts';
import {choiceStyles} from '../../ui/choice.ts';
import {selectStyles} from '../../ui/select.ts';
import {detailsStyles} from '../../ui/details.styles.ts';
import {faultStyles} from '../../ui/faults.ts';
import {fieldStyles} from '../../ui/field.ts';
import {railStyles} from '../../ui/rail.ts';
import {richTextStyles} from '../../ui/rich-text.ts';
import {notice, stale} from '../../ui/states.ts';
import {timelineStyles} from '../../ui/timeline.ts';
import {AnswerPart} from './answer-part.ts';
import {CaseController} from './case-controller.ts';
import {caseView} from './case-view.ts';
import {DecisionController} from './decision-controller.ts';
import {decisionView} from './decision-view.ts';
import {CaseMovedEvent} from './events.ts';
import styles from './petition-desk.styles.ts';
import {PlaceController, type DeskView} from './place-controller.ts';
import {QueueController} from './queue-controller.ts';
import {foundWords, queueView} from './queue-view.ts';
import {SignaturesPart} from './signatures-part.ts';
import {doneWords} from './step-names.ts';

/**
 * Where officials publish or refuse petitions, start reviews and answer them, and decide on comments;
 * where administrators give roles and read the audit log.
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
 * @csspart answer - The official answer, published or as it will be.
 * @csspart timeline - The steps so far and to come.
 * @csspart notice - A notice: old data, an error, a change by somebody else.
 * @csspart retry - The button that tries again.
 */
export class PetitionDeskElement extends DeskElement {
  static override readonly styles = [WidgetElement.styles, fieldStyles, faultStyles, detailsStyles, choiceStyles, selectStyles, areaStyles, railStyles, richTextStyles, officialAnswerStyles, timelineStyles, deskStyles, queueStyles, styles];
  static override readonly properties = {...WidgetElement.properties, caseId: 'case-id', hrefPattern: 'href-pattern', done: ''};
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

  /** What was just done in the open case. */
  private done = '';

  readonly #queue = new QueueController(this, this.session);
  readonly #case = new CaseController(this, this.session);
  readonly #decisions = new DecisionController(this, this.session);
  readonly #place = new PlaceController(
    this,
    () => this.#case.data ?? this.#case.failure,
    () => {
      this.done = '';
      this.#decisions.act.clear();
    },
  );
  protected readonly signIn = new SignInPart(this, this.session, {
    title: () => msg('Petition desk', {id: 'case.title'}),
    entered: () => {
      this.#decisions.act.clear();
      if (this.caseId) this.#place.enterCase();
      else void this.focusOn('#queue-title, #step');
    },
  });
  readonly #signatures = new SignaturesPart(this, this.session, () => {
    void this.#case.refresh();
    void this.#queue.refresh();
  });
  readonly #answer = new AnswerPart(this, {
    session: this.session,
    decisions: this.#decisions,
    open: () => (this.#case.data?.petition.id === this.caseId ? this.#case.data : undefined),
    moved: () => void this.#case.refresh(),
  });
  readonly #comments = commentsPart(this, this.session, () => this.#place.view === 'comments', ({subject, url}) => {
    const [, petition] = /^petition:(.+)$/.exec(subject) ?? [];
    return petition ? linkTo(this.source, petition, this.hrefPattern) : url;
  });
  readonly #people = new PeoplePart(this, this.session, () => this.#place.view === 'people');
  readonly #log = new LogPart(this, this.session, 'petition', () => this.#place.view === 'log');

  protected override content() {
    const {session, ended} = this.session;
    const {view} = this.#place;
    if (!session) return this.signIn.draw(ended === 'expired' && (this.#decisions.isTyping(this.caseId) || (this.#comments.part?.isTyping ?? false)));
    if (session.roles.length === 0) return this.signIn.refuse(this.#signOut);
    return html`${topBar({session, view, tabs: this.#tabs(), show: (other) => void this.#place.show(other), signOut: this.#signOut})} ${this.#part(view)}`;
  }

  #tabs(): DeskTab<DeskView>[] {
    const {isAdministrator, isModerator} = this.session;
    const tabs: DeskTab<DeskView>[] = [{view: 'queue', words: msg('Queue', {id: 'case.tab.queue'})}];
    if (isModerator) tabs.push({view: 'comments', words: commentsTitle()});
    if (isAdministrator) tabs.push({view: 'people', words: msg('People', {id: 'case.tab.people'})}, {view: 'log', words: msg('Audit log', {id: 'desk.log'})});
    return tabs;
  }

  #part(view: DeskView): unknown {
    switch (view) {
      case 'queue':
        return this.#desk();
      case 'comments':
        return this.#comments.draw();
      case 'people':
        return this.#people.draw(this.#timeZone);
      case 'log':
        return this.#log.draw(this.#timeZone, this.#place.open);
    }
  }

  #desk() {
    return html`<div class="desk ${this.caseId ? 'desk--open' : ''}">
      <div class="desk__queue">
        ${queueView({
          queue: this.#queue,
          level: this.headingLevel,
          openId: this.caseId,
          open: this.#place.open,
          filter: this.#filter,
          more: () => void this.#more(),
        })}
      </div>
      <div class="desk__case">
        ${this.caseId
          ? html`<p class="back"><button type="button" class="btn btn--secondary btn--sm" @click=${this.#place.close}>${msg('Back to the queue', {id: 'case.back'})}</button></p>
              ${this.#openCase()}`
          : html`<p class="muted choose">${msg('Choose a case from the queue.', {id: 'case.case.choose'})}</p>`}
      </div>
    </div>`;
  }

  #openCase() {
    const {data: open, failure, readAt} = this.#case;
    const retry = () => void this.#case.refresh();
    if (!open) return failure ? html`<div id="case-title" tabindex="-1">${listFailed(failure, retry)}</div>` : this.#caseSkeleton();
    if (this.#place.part === 'signatures') {
      return html`<div class="stack">
        <p><button type="button" class="btn btn--secondary btn--sm" @click=${() => void this.#place.turnTo('case')}>${msg('Back to the case', {id: 'case.case.back'})}</button></p>
        ${this.#signatures.draw(open)}
      </div>`;
    }
    const decision = decisionView({
      open,
      decisions: this.#decisions,
      level: this.headingLevel,
      email: this.session.session!.email,
      submit: () => void this.#decide(),
      discard: () => (this.#decisions.discard(open), void this.focusOn('#case-title')),
      go: (name) => void this.focusOn(`[name="${name}"]`),
      update: () => this.requestUpdate(),
      typed: () => this.#answer.touch(),
      settling: this.#answer.settling,
      answer: (view) => this.#answer.draw(view),
    });
    const done = this.done ? html`<div id="done" tabindex="-1">${notice('ok', this.done)}</div>` : nothing;
    return caseView({open, level: this.headingLevel, source: this.source, hrefPattern: this.hrefPattern, old: stale(failure, readAt, retry), done, decision, look: this.#look});
  }

  #caseSkeleton() {
    return html`<div class="stack" aria-hidden="true"><span class="sk title-size"></span><span class="sk text-size"></span></div>`;
  }

  get #timeZone(): string {
    return this.#queue.items?.[0]?.body.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  readonly #signOut = () => {
    this.#answer.end();
    this.session.signOut();
    this.#decisions.forget();
    this.#comments.part?.forget();
    this.#place.leave();
    this.signIn.clear();
    void this.focusOn('#step');
  };

  readonly #filter = (filter: CaseFilter) => {
    this.#queue.filter = filter;
    this.#place.sequel.when(
      () => this.#queue.first,
      () => this.announce(foundWords(this.#queue.first?.totals.all ?? 0)),
    );
  };

  readonly #look = () => {
    void this.#place.turnTo('signatures');
    void this.#signatures.look(this.caseId);
  };

  async #more() {
    const before = await this.#queue.more();
    const next = this.#queue.items?.[before];
    if (next) await this.focusOn(`#case-${CSS.escape(next.id)}`);
  }

  async #decide() {
    const open = this.#case.data;
    if (!open || this.#decisions.act.busy) return;
    if (this.#decisions.mayBeSent(open) === 'answered' && !(await this.#answer.settle())) return;
    const step = await this.#decisions.submit(open);
    if (step) {
      this.#answer.end();
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
}
