import {html, nothing} from 'lit/html.js';
import type {ReactiveController} from 'lit';
import {now} from '../../client/clock.ts';
import {readComment} from '../../client/comments.ts';
import {endSession} from '../../client/sessions.ts';
import type {Comment} from '../../contract/comments.ts';
import type {Source} from '../../contract/http.ts';
import {msg} from '../../locale/msg.ts';
import type {Fault} from '../../ui/faults.ts';
import {actId, actsRow, type CommentAct} from '../../ui/thread/acts.ts';
import type {TalkParts} from '../../ui/thread/comment.ts';
import {composerPlace} from '../../ui/thread/compose-form.ts';
import {heldMark, noOwnVote, ownActs} from '../../ui/thread/own-acts.ts';
import {noWords, typedWords, wordsOf, type CommentDraft, type Words} from './comment-draft.ts';
import {CommentedEvent} from './commented-event.ts';
import {Composer} from './composer.ts';
import {closedView, orphan} from './compose-view.ts';
import {commentDraftName, editDraftName} from './draft-names.ts';
import {EditClock} from './edit-clock.ts';
import {Editing} from './editing.ts';
import {Erasing} from './erasing.ts';
import {identify, identifySoon} from './identify.ts';
import {FrontDesk} from './known-act.ts';
import {titleOf, type Place} from './place.ts';
import {Places, type Open} from './places.ts';
import {Reporting} from './reporting.ts';
import {eraseView, reportView, voteView} from './small-views.ts';
import type {TalkHost} from './talk-host.ts';
import type {TalkThread} from './talk-thread.ts';
import {TalkForms, type Typed} from './talk-forms.ts';
import {findComment} from './thread-items.ts';
import {visitorOf, type Visitor} from './visitor.ts';
import {Votes, Voting} from './voting.ts';

/** Whatever people do in a discussion, once somebody has begun to: writing, answering, voting, changing, deleting, reporting. */
export class Talk implements ReactiveController, TalkParts {
  readonly #host: TalkHost;
  readonly #thread: TalkThread;
  readonly #desk: FrontDesk;
  readonly #places: Places;
  readonly #forms: TalkForms;
  readonly #votes = new Votes();
  readonly #clock = new EditClock(() => this.#host.requestUpdate());
  readonly #voting = new Map<string, Open>();
  readonly #source: Source;
  readonly #visitor: Visitor;
  readonly #subject: string;
  readonly #closed: boolean;
  readonly #top: Open;
  readonly #draft: CommentDraft;
  /** Where somebody acted last: faults and codes are shown in one place at a time. */
  #active: Open | undefined;
  #codeFault: Fault | undefined;
  /** Whether somebody has begun anything here. */
  #acting = false;
  /** Comments whose vote waits until it is known who votes. */
  readonly #waiting = new Set<string>();
  #unwatch: (() => void) | undefined;

  /**
   * @param typed What was typed while this was on its way.
   * @param closed Whether nothing can be sent: in a sandboxed frame, or to an archive.
   */
  constructor(host: TalkHost, thread: TalkThread, source: Source, typed: Partial<Words>, closed = false) {
    this.#closed = closed;
    this.#host = host;
    this.#thread = thread;
    this.#source = source;
    this.#subject = host.subject;
    this.#visitor = visitorOf(source);
    this.#desk = new FrontDesk(host, visitorOf);
    this.#places = new Places(host, this.#desk);
    this.#forms = new TalkForms(host, thread, this.#desk, this.#visitor, {
      codeFault: () => this.#codeFault,
      isActive: (place) => this.#active?.place === place,
      keep: (place, typed) => this.#keep(place, typed),
      submit: (place) => void this.#submit(this.#openOf(place)),
      alone: (place) => void this.#run(this.#openOf(place), () => place.doing.submit(true)),
      confirm: (open, code, fault) => void this.#confirm(open, code, fault),
      leave: (place) => this.#leave(place),
      again: (place) => void this.#again(place),
      close: (place) => void this.#close(this.#openOf(place)),
      focus: (selector) => void this.#focus(selector),
    });
    const {about} = host;
    this.#draft = this.#places.draft(commentDraftName(source.base, this.#subject, about?.key), about && {...noWords(), ...about.before}, typed);
    this.#top = this.#places.make('reply', undefined, new Composer(this.#desk, this.#thread, this.#subject, this.#draft, undefined, about), (place) => this.#forms.compose(place), this.#draft);
    this.#acting = Boolean(typed.text);
    host.addController(this);
  }

  hostConnected(): void {
    this.#places.listen();
    this.#unwatch ??= this.#visitor.watch(this.#sync);
    this.#sync();
  }

  hostUpdated(): void {
    // Asked for only while it is needed: browsers keep no page for the way back that asks.
    (this.#places.atRisk ? addEventListener : removeEventListener)('beforeunload', this.#ask);
    this.#clock.wait(this.#thread.items ?? []);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#ask);
    this.#clock.stop();
    this.#places.rest();
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /** The page shows another discussion: this one is over. */
  end(): void {
    this.hostDisconnected();
    this.#desk.end();
    this.#host.removeController(this);
  }

  readonly composer = (): unknown => {
    if (this.#closed) return closedView(this.#source.archivedOn !== undefined);
    return composerPlace(this.#isIdle ? nothing : this.#forms.drawn(this.#top), this.#orphans);
  };

  readonly acts = (comment: Comment): unknown => {
    const mine = comment.own?.mine === true;
    const opened = this.#places.of(comment)?.place.kind;
    const press = (act: CommentAct) => void this.begin(act, comment);
    return actsRow({
      comment, open: this.#thread.isOpen, ...this.#votes.seen(comment),
      why: mine ? noOwnVote() : undefined,
      own: mine ? ownActs({comment, opened, press, timeZone: this.#thread.discussion?.body.timeZone ?? 'UTC', now: now()}) : nothing,
      opened, press,
    });
  };

  /** Only its author is shown what waits, and only here is known who that is. */
  readonly mark = ({own}: Comment): unknown => heldMark(own?.heldFor);

  readonly instead = (comment: Comment): unknown => {
    const open = this.#places.of(comment);
    return open?.place.kind === 'edit' ? this.#forms.inPlace(open) : undefined;
  };

  readonly below = (comment: Comment): unknown => {
    const open = this.#places.of(comment);
    const voting = this.#voting.get(comment.id);
    if (!open && !voting) return nothing;
    const shown = voting && (!this.#visitor.seat || voting.place.doing.act.refusal) ? this.#forms.inPlace(voting) : nothing;
    return html`${shown} ${open && open.place.kind !== 'edit' ? this.#forms.inPlace(open) : nothing}`;
  };

  /** Where something is open, each drawing is another one. */
  readonly stamp = (comment: Comment): unknown => (this.#places.of(comment) || this.#voting.has(comment.id) || comment.own?.mine ? {} : JSON.stringify([this.#thread.isOpen, this.#votes.seen(comment)]));

  /** Puts words into the form at the top, which stands there anew where something has been sent. */
  write(words: Partial<Words>): Promise<void> {
    const {doing} = this.#top.place;
    if (doing instanceof Composer && doing.act.step === 'done') doing.again();
    this.#places.keep(this.#draft, words);
    this.#host.requestUpdate();
    return Promise.resolve();
  }

  /** Sends what is written at the top, or says what is missing. */
  submit(): Promise<void> {
    return this.#submit(this.#top);
  }

  /** Begins something with a comment; the same again closes it. */
  async begin(act: CommentAct, comment: Comment): Promise<void> {
    this.#identify();
    if (act === 'up' || act === 'down') return this.#vote(act, comment);
    const opened = this.#places.of(comment);
    if (opened?.place.kind === act) return this.#close(opened);
    const open = this.#opened(act, comment);
    this.#places.add(open);
    await this.#focus(open.place.draft ? `#${open.place.prefix}text` : `#${titleOf(open.place)}`);
  }

  #opened(act: 'reply' | 'report' | 'edit' | 'delete', comment: Comment): Open {
    const places = this.#places;
    switch (act) {
      case 'reply': {
        const draft = places.draft(commentDraftName(this.#source.base, this.#subject, comment.id));
        return places.make(act, comment, new Composer(this.#desk, this.#thread, this.#subject, draft, comment), (place) => this.#forms.compose(place), draft);
      }
      case 'edit': {
        const draft = places.draft(editDraftName(this.#source.base, comment.id), wordsOf(comment));
        return places.make(act, comment, new Editing(this.#desk, comment, draft), (place) => this.#forms.edit(place), draft);
      }
      case 'report': {
        const reporting = new Reporting(this.#desk, comment.id);
        void reporting.open(this.#source);
        return places.make(act, comment, reporting, (place) => reportView({...this.#forms.small(place), place}));
      }
      case 'delete':
        return places.make(act, comment, new Erasing(this.#desk, comment.id), (place) => eraseView({...this.#forms.small(place), place}));
    }
  }

  /** Nothing is written at the top, and nothing can be. */
  get #isIdle(): boolean {
    return !this.#thread.isOpen && this.#draft.isBlank && this.#top.place.doing.act.step === 'form';
  }

  /** Places whose comment has gone from the list: what is written in them has not. */
  get #orphans(): unknown {
    return this.#places.all.filter(({place}) => place.comment && place.draft && !this.#shows(place.comment)).map((open) => orphan(this.#forms.inPlace(open)));
  }

  #shows = ({id}: Comment): boolean => findComment(this.#thread.items ?? [], id) !== undefined;

  #openOf(place: Place): Open {
    return [this.#top, ...this.#places.all, ...this.#voting.values()].find((open) => open.place === place) ?? this.#top;
  }

  #keep({draft, doing}: Place, typed: Typed): void {
    this.#identify();
    const {shared, ...rest} = typed;
    if (draft) this.#places.keep(draft, typedWords(typed));
    if (doing instanceof Reporting) doing.keep(typed);
    if (shared !== undefined) {
      this.#visitor.share(shared === true);
      this.#places.share();
    }
    this.#visitor.keep(rest);
    this.#host.requestUpdate();
  }

  #submit(open: Open): Promise<void> {
    return this.#run(open, () => open.place.doing.submit());
  }

  async #confirm(open: Open, code: string, fault: Fault | undefined): Promise<void> {
    if (open.place.doing.act.sending) return;
    this.#codeFault = fault;
    if (fault) return this.#focus('#code');
    await this.#run(open, () => open.place.doing.confirm(code));
  }

  /** Does something in a place, and leads to what came of it. */
  async #run(open: Open, work: () => Promise<boolean>): Promise<void> {
    const {doing, prefix} = open.place;
    if (doing.act.sending) return;
    const before = this.#active?.place.doing;
    if (before !== doing && before?.act.step !== 'done') before?.back();
    this.#active = open;
    this.#codeFault = undefined;
    const moved = await work();
    if (doing.act.step === 'done') return this.#done(open);
    const unknown = doing.act.refusal?.code === 'unauthenticated';
    await this.#focus(moved ? '#step' : unknown ? `#${prefix}email` : '#faults, #failure');
  }

  async #done(open: Open): Promise<void> {
    const {place} = open;
    const {doing, comment} = place;
    if (doing instanceof Composer) {
      const {id, status, comment: written} = doing.act.result!;
      if (written) this.#thread.put(written);
      this.#host.dispatchEvent(new CommentedEvent(this.#subject, id, status));
    }
    if (!comment || doing instanceof Reporting || doing instanceof Composer) return this.#focus(`#${titleOf(place)}`);
    if (doing instanceof Voting) {
      this.#votes.note(comment.id, doing.act.result!);
      this.#voting.delete(comment.id);
      return this.#focus(`#${actId(doing.which, comment.id)}`);
    }
    this.#places.close(comment.id);
    if (doing instanceof Erasing) {
      this.#thread.removed(comment.id);
      this.#host.say(msg('Your comment is deleted', {id: 'talk.deleted'}));
      return this.#focus(this.#shows(comment) ? `#h-${comment.id}` : '#count');
    }
    if (doing instanceof Editing) {
      await this.#readAgain(comment);
      this.#host.say(doing.act.result?.status === 'held' ? msg('Your change is saved, and the comment waits for a moderator', {id: 'talk.edited.held'}) : msg('Your change is saved', {id: 'talk.edited'}));
      return this.#focus(`#h-${comment.id}`);
    }
  }

  async #readAgain({id}: Comment): Promise<void> {
    const {seat} = this.#visitor;
    try {
      if (seat) this.#thread.put((await readComment(seat, id)).comment);
    } catch {
      // It is saved; what cannot be shown at once is shown when the list is read again.
      void this.#thread.refresh();
    }
  }

  async #vote(which: 'up' | 'down', comment: Comment): Promise<void> {
    const before = this.#voting.get(comment.id);
    if (before?.place.doing.act.sending) return;
    if (!this.#visitor.seat) {
      if (this.#waiting.has(comment.id)) return;
      this.#waiting.add(comment.id);
      await identifySoon(this.#asking);
      this.#waiting.delete(comment.id);
      // Another discussion stands there by now, or none.
      if (!this.#unwatch) return;
    }
    const vote = this.#votes.seen(comment).vote === which ? 'none' : which;
    const open = this.#places.make(which, comment, new Voting(this.#desk, comment, which, {vote}), (place) => voteView({...this.#forms.small(place), place}));
    this.#voting.set(comment.id, open);
    if (this.#visitor.seat) return this.#submit(open);
    await this.#focus(`#${titleOf(open.place)}`);
  }

  /** Closes a place; what is written in it is kept. Focus goes back to the button that opened it. */
  async #close(open: Open): Promise<void> {
    const {comment, kind, doing} = open.place;
    if (!comment || doing.act.sending) return;
    doing.back();
    if (this.#active === open) this.#active = undefined;
    if (doing instanceof Voting) this.#voting.delete(comment.id);
    else this.#places.close(comment.id);
    await this.#focus(this.#shows(comment) ? `#${actId(kind, comment.id)}` : '#count');
  }

  async #again(place: Place<Composer>): Promise<void> {
    if (place.comment) return this.#close(this.#openOf(place));
    place.doing.again();
    await this.#focus('#text');
  }

  #leave(place: Place): void {
    const seat = this.#visitor.leave();
    // Here it is over at once; a server that cannot be told ends it by its hour.
    if (seat) endSession(seat).catch(() => undefined);
    this.#host.say(msg('You have signed out', {id: 'talk.left.done'}));
    void this.#focus(`#${place.prefix}email`);
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.focusOn(selector);
  }

  get #asking() {
    return {host: this.#host, source: this.#source, visitor: this.#visitor, named: this.#thread.discussion?.anonymous !== true};
  }

  /** Somebody acts here: the page may know who it is. Who only reads stays unknown. */
  #identify(): void {
    this.#acting = true;
    if (!this.#closed) void identify(this.#asking);
  }

  /** The field for the address goes once somebody is known: focus in it goes on to what comes next. */
  #keepFocus(): void {
    const at = this.#host.renderRoot.activeElement?.id ?? '';
    if (!this.#visitor.seat || !at.endsWith('email')) return;
    const prefix = at.slice(0, -'email'.length);
    const open = [this.#top, ...this.#places.all].find(({place}) => place.prefix === prefix);
    if (open) void this.#focus(open.place.doing instanceof Composer ? `#${prefix}consent` : `#${titleOf(open.place)}`);
  }

  /** Somebody is known now, or is not any more: in this box or in another. */
  readonly #sync = () => {
    const {session, ended} = this.#visitor;
    this.#thread.token = session?.token;
    if (this.#acting) this.#identify();
    this.#keepFocus();
    if (!session && ended === 'signed_out') {
      this.#votes.forget();
      for (const {place} of this.#places.all) if (place.kind === 'edit' || place.kind === 'delete') this.#places.close(place.comment!.id);
    }
    this.#host.requestUpdate();
  };

  /** A text that nothing keeps is gone with the page: the browser asks first. */
  readonly #ask = (event: Event) => event.preventDefault();
}
