import {msg} from '../../locale/msg.ts';
import type {Body} from '../../contract/body.ts';
import {PagesController, unregistered} from './pages-controller.ts';
import {pagesView} from './pages-view.ts';
import type {SectionHost} from './section-host.ts';

/** Pages of other sites: each is registered, set and closed in the list. */
export class PagesPart {
  readonly pages: PagesController;

  readonly #section: SectionHost;
  readonly #bodies: () => readonly Body[];

  /** @param bodies Those somebody moderates for. */
  constructor(section: SectionHost, shown: () => boolean, bodies: () => readonly Body[]) {
    this.#section = section;
    this.#bodies = bodies;
    this.pages = new PagesController(section.host, section.session, shown, section.timeZoneOf);
  }

  draw(level: number): unknown {
    const {pages} = this;
    const {host, timeZoneOf, go} = this.#section;
    return pagesView({
      pages,
      bodies: this.#bodies(),
      level,
      timeZoneOf,
      ask: (id) => (pages.ask(id), void host.focusOn('#page-form')),
      cancel: () => this.#cancel(),
      askClosing: (id) => this.#askClosing(id),
      close: () => void this.#close(),
      save: () => void this.#save(),
      copy: (subject) => void this.#copy(subject),
      go,
      update: () => host.requestUpdate(),
    });
  }

  async #save(): Promise<void> {
    const {pages} = this;
    const {host, say} = this.#section;
    const isNew = pages.open === unregistered;
    const saved = await pages.save();
    if (!saved) return host.focusOn(pages.form(pages.open).faults.size > 0 ? '#faults' : '#failure, #overtaken');
    say(isNew ? msg('The discussion is open. Paste its code into the page.', {id: 'moderation.page.registered'}) : msg('The settings are saved', {id: 'moderation.page.saved'}));
    await host.focusOn(`#page-${CSS.escape(saved.id)}`);
  }

  #cancel(): void {
    const id = this.pages.open;
    this.pages.ask('');
    void this.#section.host.focusOn(id === unregistered ? '#register' : `#change-${CSS.escape(id)}`);
  }

  #askClosing(id: string): void {
    const before = this.pages.closing;
    this.pages.askClosing(id);
    void this.#section.host.focusOn(id ? '#closing' : `#close-${CSS.escape(before)}`);
  }

  async #close(): Promise<void> {
    const {host, say} = this.#section;
    const id = this.pages.closing;
    if (!(await this.pages.close())) return host.focusOn(this.pages.changing.failure ? '#failure' : '#closing');
    say(msg('The discussion is closed', {id: 'moderation.closed'}));
    await host.focusOn(`#page-${CSS.escape(id)}`);
  }

  async #copy(subject: string): Promise<void> {
    const {say} = this.#section;
    try {
      await navigator.clipboard.writeText(subject);
      say(msg('The name has been copied', {id: 'moderation.subject.copied'}));
    } catch {
      say(msg('The browser did not allow copying. Select the name and copy it by hand.', {id: 'moderation.subject.refused'}));
    }
  }
}
