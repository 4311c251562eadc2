import {html, type TemplateResult} from 'lit/html.js';
import type {Fault} from '../../ui/faults.ts';
import {codeView, resendCode} from './code-view.ts';
import type {CommentDraft} from './comment-draft.ts';
import {composeView} from './compose-view.ts';
import type {Composer} from './composer.ts';
import {editView} from './edit-view.ts';
import type {Editing} from './editing.ts';
import type {FrontDesk} from './known-act.ts';
import {levelIn, type Place, type Stepwise} from './place.ts';
import type {Open} from './places.ts';
import {copyWords, saveReceipt} from './taking-away.ts';
import type {TalkHost} from './talk-host.ts';
import type {TalkThread} from './talk-thread.ts';
import type {Visitor} from './visitor.ts';

export type Typed = Readonly<Record<string, string | boolean>>;

/** What a person does in a form, for the talk to carry out. */
export interface FormActs {
  /** What is wrong with the code that was typed. */
  codeFault(): Fault | undefined;
  /** Whether somebody acted there last. */
  isActive(place: Place): boolean;
  keep(place: Place, typed: Typed): void;
  submit(place: Place): void;
  /** The answer as a comment of its own: what it answers has gone. */
  alone(place: Place<Composer>): void;
  confirm(open: Open, code: string, fault: Fault | undefined): void;
  leave(place: Place): void;
  again(place: Place<Composer>): void;
  close(place: Place): void;
  focus(selector: string): void;
}

/** How what is open in a discussion is drawn. */
export class TalkForms {
  readonly #host: TalkHost;
  readonly #thread: TalkThread;
  readonly #desk: FrontDesk;
  readonly #visitor: Visitor;
  readonly #acts: FormActs;

  constructor(host: TalkHost, thread: TalkThread, desk: FrontDesk, visitor: Visitor, acts: FormActs) {
    this.#host = host;
    this.#thread = thread;
    this.#desk = desk;
    this.#visitor = visitor;
    this.#acts = acts;
  }

  /** The form, or the step in which a code is asked for. */
  drawn(open: Open): TemplateResult {
    const {place, draw} = open;
    if (place.doing.act.step !== 'code') return draw();
    return codeView({
      flow: this.#desk.codes,
      level: levelIn(place, this.#host),
      email: this.#visitor.person.email,
      publishes: place.kind === 'reply' && this.#thread.discussion?.moderation !== 'pre',
      fault: this.#acts.codeFault(),
      submit: (code, fault) => this.#acts.confirm(open, code, fault),
      resend: () => void resendCode(this.#host, this.#desk.codes),
      change: () => {
        place.doing.back();
        this.#acts.focus(`#${place.prefix}email`);
      },
    });
  }

  /** The same below its comment, where Escape closes it. */
  inPlace(open: Open): TemplateResult {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      this.#acts.close(open.place);
    };
    return html`<div class="in-place" @keydown=${onKey}>${this.drawn(open)}</div>`;
  }

  /** What every form can do. */
  small<Doing extends Stepwise>(place: Place<Doing>) {
    return {
      visitor: this.#visitor,
      level: levelIn(place, this.#host),
      keep: (typed: Typed) => this.#acts.keep(place, typed),
      submit: () => this.#acts.submit(place),
      go: (field: string) => void this.#host.focusOn(`#${field}`),
      cancel: () => this.#acts.close(place),
    };
  }

  compose(place: Place<Composer>): TemplateResult {
    const {doing, comment} = place;
    const {cancel, ...writing} = this.#writing(place, doing.draft);
    return composeView({
      ...writing,
      place,
      discussion: this.#thread.discussion!,
      open: this.#thread.isOpen,
      begun: comment !== undefined || doing.about?.asked || !doing.draft.isBlank || this.#acts.isActive(place),
      submitAlone: () => this.#acts.alone(place),
      leave: () => this.#acts.leave(place),
      save: (receipt) => saveReceipt(this.#thread, receipt),
      show: ({id}) => void this.#host.focusOn(`#h-${id}`),
      again: () => this.#acts.again(place),
      ...(comment && {cancel}),
    });
  }

  edit(place: Place<Editing>): TemplateResult {
    const {doing} = place;
    return editView({...this.#writing(place, doing.draft), place, takeTheirs: this.#settling(place, () => doing.takeTheirs()), keepMine: this.#settling(place, () => doing.keepMine())});
  }

  /** What a form with words in it can do. */
  #writing<Doing extends Stepwise>(place: Place<Doing>, draft: CommentDraft) {
    const settle = (act: () => void) => this.#settling(place, act);
    return {
      ...this.small(place),
      copy: () => void copyWords(this.#host, place),
      draftActs: {takeOther: settle(() => draft.takeOther()), keepOwn: settle(() => draft.keepOwn()), restart: settle(() => draft.restart())},
    };
  }

  /** Decides which text goes on, and leads back to it. */
  #settling({prefix}: Place, act: () => void): () => void {
    return () => {
      act();
      this.#acts.focus(`#${prefix}text`);
    };
  }
}
