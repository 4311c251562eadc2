import {html, type TemplateResult} from 'lit/html.js';
import {lengthOf, tidyLine, tidyText} from '../../contract/fields.ts';
import type {Petition} from '../../contract/petition.ts';
import {writeRichText} from '../../contract/rich-text-writer.ts';
import {codeStep} from '../../core/code-step.ts';
import {msg} from '../../locale/msg.ts';
import {errorOf, type Fault} from '../../ui/faults.ts';
import {resend, type AuthorHost} from './author-host.ts';
import {closedView} from './closed-view.ts';
import {doneView} from './done-view.ts';
import {draftNews, draftNotices} from './draft-notices.ts';
import {PetitionSubmittedEvent} from './events.ts';
import {FilingController} from './filing-controller.ts';
import {OwnFlow} from './own-flow.ts';
import {ownText} from './own-view.ts';
import {previewView, trouble} from './preview-view.ts';
import type {Setup} from './setup-controller.ts';
import {SimilarController} from './similar-controller.ts';
import {similarList, similarSaid} from './similar-view.ts';
import type {PetitionValues} from './values.ts';
import {authorPage, bodyFor, limitsOf, roomLeft, tabs, writeForm, type AuthorView} from './write-form.ts';
import {WritingController} from './writing-controller.ts';

/** Characters left from which on a person is told. */
const nearly = 20;

/** Leads an author from step to step, with focus, once something was typed or earlier petitions were asked for. */
export class AuthorFlow {
  readonly #host: AuthorHost;
  readonly #writing: WritingController;
  readonly #filing: FilingController;
  readonly #similar: SimilarController;
  readonly #own: OwnFlow;
  readonly #closed: boolean;
  #view: AuthorView = 'write';
  /** How much room there was in a field when it was last told of. */
  readonly #room = new Map<string, string>();

  /**
   * @param values What was typed while this was on its way.
   * @param closed Whether the widget stands in a sandboxed frame.
   */
  constructor(host: AuthorHost, values: PetitionValues, closed: boolean) {
    this.#host = host;
    this.#closed = closed;
    this.#writing = new WritingController(host, values, () => host.say(draftNews(this.#writing)));
    this.#filing = new FilingController(host);
    this.#similar = new SimilarController(host, (count) => host.say(similarSaid(count)));
    this.#own = new OwnFlow(host, (petition) => void this.#startFrom(petition));
  }

  draw(setup: Setup, level: number): TemplateResult {
    if (this.#closed) return closedView(level);
    return authorPage(tabs(this.#view, (view) => void this.show(view)), this.#view === 'own' ? this.#own.draw(level) : this.#step(setup, level));
  }

  async show(view: AuthorView): Promise<void> {
    if (view === 'own') this.#own.suggest(this.#writing.values.email);
    this.#view = view;
    await this.#focus('#step');
  }

  keep(setup: Setup, typed: Partial<PetitionValues>): void {
    this.#writing.keep(typed);
    this.#tellRoom(setup, typed);
    const {title} = this.#writing.values;
    this.#similar.look(title, this.#valuesFor(setup).bodyId);
  }

  share(shared: boolean): void {
    this.#writing.setShared(shared);
  }

  /** To the preview, where nothing is wrong. */
  async preview(setup: Setup): Promise<void> {
    const clear = this.#filing.preview(this.#valuesFor(setup), limitsOf(setup.capabilities));
    await this.#focus(clear ? '#step' : '#faults');
  }

  #step(setup: Setup, level: number): TemplateResult {
    switch (this.#filing.step) {
      case 'preview':
        return this.#preview(setup, level);
      case 'code':
        return this.#code(level);
      case 'done':
        return doneView({receipt: this.#filing.flow.result!, level, follow: () => void this.show('own'), again: () => void this.#back('#step')});
      default:
        return this.#write(setup, level);
    }
  }

  #write(setup: Setup, level: number): TemplateResult {
    const writing = this.#writing;
    const {faults} = this.#filing;
    return writeForm({
      setup,
      values: writing.values,
      level,
      notices: draftNotices(writing, () => void this.#focus('#title')),
      head: trouble(this.#filing, this.#go),
      errors: new Map([...faults].map(([name, fault]) => [name, errorOf(fault)!])),
      lengths: this.#lengths,
      similar: similarList(this.#similar.items, level + 1, (id) => this.#host.hrefOf(id)),
      shared: writing.shared,
      kept: writing.kept,
      keep: (typed) => this.keep(setup, typed),
      share: (shared) => this.share(shared),
      submit: () => void this.preview(setup),
    });
  }

  #preview(setup: Setup, level: number): TemplateResult {
    const values = this.#valuesFor(setup);
    return previewView({
      setup,
      filing: this.#filing,
      values,
      level,
      known: this.#own.seatOf(values.email) !== undefined,
      keep: (typed) => this.#writing.keep(typed),
      submit: () => void this.#submit(setup),
      back: () => void this.#back('#title'),
      go: this.#go,
    });
  }

  #code(level: number): TemplateResult {
    const {flow, faults} = this.#filing;
    return html`<section class="panel narrow">
      ${codeStep({
        flow,
        headingLevel: level,
        email: this.#writing.values.email.trim(),
        button: msg('Confirm and submit', {id: 'author.confirm'}),
        fault: faults.get('code'),
        submit: (code, fault) => void this.#confirm(code, fault),
        resend: () => void resend(this.#host, flow),
        change: () => void this.#back('#email'),
      })}
    </section>`;
  }

  readonly #go = (field: string) => void this.#focus(`#${field}`);

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.focusOn(selector);
  }

  /** What is typed, addressed to the only body where there is one. */
  #valuesFor(setup: Setup): PetitionValues {
    const {values} = this.#writing;
    return {...values, bodyId: bodyFor(setup, values)?.id ?? ''};
  }

  async #back(selector: string): Promise<void> {
    this.#filing.write();
    await this.#focus(selector);
  }

  async #submit(setup: Setup): Promise<void> {
    const filing = this.#filing;
    const values = this.#valuesFor(setup);
    if (filing.flow.busy) return;
    const moved = await filing.submit(values, this.#own.seatOf(values.email));
    if (filing.step === 'done') this.#finish();
    if (filing.flow.failure?.code === 'unauthenticated') this.#own.expire();
    await this.#focus(moved ? '#step' : filing.faults.size > 0 ? '#faults' : '#failure');
  }

  async #confirm(code: string, fault: Fault | undefined): Promise<void> {
    const filing = this.#filing;
    if (filing.flow.busy) return;
    const done = await filing.confirm(code, fault);
    if (done) this.#finish();
    await this.#focus(done ? '#step' : filing.faults.size > 0 ? '#code' : '#failure');
  }

  /** It is submitted: the draft has done its work. */
  #finish(): void {
    this.#writing.restart();
    this.#similar.look('', '');
    this.#host.submitted(new PetitionSubmittedEvent(this.#filing.flow.result!.petitionId));
    void this.#own.refresh();
  }

  async #startFrom(petition: Petition): Promise<void> {
    const [lang = '', blocks = []] = ownText(petition) ?? [];
    this.#writing.begin({number: petition.number, draft: {bodyId: petition.body.id, lang, title: petition.title[lang] ?? '', text: writeRichText(blocks)}});
    this.#filing.write();
    await this.show('write');
  }

  /** Says once when little room is left, and once when there is none. */
  #tellRoom({capabilities}: Setup, {title, text}: Partial<PetitionValues>): void {
    const limits = limitsOf(capabilities);
    const tell = (name: 'title' | 'text') => {
      const left = limits[name].max - this.#lengths[name];
      const state = left < 0 ? 'over' : left <= nearly ? 'near' : '';
      if (state && state !== this.#room.get(name)) this.#host.say(roomLeft(left));
      this.#room.set(name, state);
    };
    if (title !== undefined) tell('title');
    if (text !== undefined) tell('text');
  }

  get #lengths() {
    const {title, text} = this.#writing.values;
    return {title: lengthOf(tidyLine(title)), text: lengthOf(tidyText(text))};
  }
}
