import type {ReactiveControllerHost} from 'lit';
import {now} from '../../client/clock.ts';
import {changeCommentPage, readCommentPages, registerCommentPage} from '../../client/comment-moderation.ts';
import type {CommentPageSettings, NewCommentPage, RegisteredPage} from '../../contract/comment-moderation.ts';
import {localDate} from '../../locale/format.ts';
import {Act} from '../act.ts';
import {PagedList} from '../paged-list.ts';
import type {SessionController} from '../session-controller.ts';
import {tidyAddress} from '../web-address.ts';
import {newPageForm, pageFaults, pageFormOf, settingsOf, type PageForm, type PageField} from './page-form.ts';

interface Change {
  readonly page: RegisteredPage;
  readonly settings: CommentPageSettings;
}

/** By so much this device's clock may be ahead of the server's unnoticed, in milliseconds: an end that is now has passed there too. */
const tolerance = 120_000;

/** Under which id the form of a page stands that is not registered yet. */
export const unregistered = 'new';

/** Pages of other sites under which people discuss: registered, set, closed. What is typed outlives every failure. */
export class PagesController extends PagedList<RegisteredPage> {
  /** The form that is open: a page's id, `new`, or empty. */
  open = '';
  /** The page whose closing waits to be confirmed. */
  closing = '';
  /** The page that was registered last: its code is shown at once. */
  fresh = '';
  readonly registering: Act<NewCommentPage, RegisteredPage>;
  readonly changing: Act<Change, RegisteredPage>;

  readonly #forms = new Map<string, PageForm>();
  readonly #timeZoneOf: (bodyId: string) => string;

  /** @param shown Whether the pages are in sight: they are not read before. */
  constructor(host: ReactiveControllerHost, session: SessionController, shown: () => boolean, timeZoneOf: (bodyId: string) => string) {
    super(host, {
      key: () => (session.isModerator && shown() ? session.session!.token : ''),
      load: (cursor) => session.as((seat) => readCommentPages(seat, cursor)),
    });
    this.#timeZoneOf = timeZoneOf;
    this.registering = new Act(host, (page, key) => session.as((seat) => registerCommentPage(seat, key, page)));
    this.changing = new Act(host, ({page, settings}, key) => session.as((seat) => changeCommentPage(seat, page.id, page.revision, key, settings)));
  }

  /** @param bodyId For whom a new page is registered, unless somebody chooses. */
  form(id: string, bodyId = ''): PageForm {
    const page = this.items?.find((one) => one.id === id);
    const form = this.#forms.get(id) ?? (page ? pageFormOf(page, this.#timeZoneOf(page.bodyId)) : newPageForm(bodyId));
    this.#forms.set(id, form);
    return form;
  }

  /** Opens a form; with nothing, closes it, and what was typed in it is gone. */
  ask(id: string): void {
    if (!id) this.#forms.delete(this.open);
    this.open = id;
    this.closing = '';
    this.#clear();
  }

  askClosing(id: string): void {
    this.closing = id;
    this.#clear();
  }

  /** Resolves to the page, or to nothing: see the form's `faults`, `theirs`, and the failures. */
  async save(): Promise<RegisteredPage | undefined> {
    const form = this.form(this.open);
    this.#clear();
    const timeZone = this.#timeZoneOf(form.bodyId);
    form.faults = pageFaults(form, this.open === unregistered, localDate(now(), timeZone));
    if (form.faults.size > 0) return undefined;
    const page = this.items?.find(({id}) => id === this.open);
    const settings = settingsOf(form, timeZone);
    const saved = page ? await this.#change(page, settings) : await this.registering.send({bodyId: form.bodyId, url: tidyAddress(form.url), ...settings});
    if (saved) {
      if (!page) this.fresh = saved.id;
      this.#forms.delete(this.open);
      this.open = '';
      await this.refresh();
      return saved;
    }
    for (const {field, fault, limit} of (this.registering.failure ?? this.changing.failure)?.fields ?? []) form.faults.set(field.split('.')[0] as PageField, {fault, limit});
    return undefined;
  }

  /** Ends the discussion whose closing was asked for. Resolves to whether it is closed. */
  async close(): Promise<boolean> {
    const page = this.items?.find(({id}) => id === this.closing);
    if (!page) return false;
    const {title, stances, moderation} = page;
    if (!(await this.#change(page, {title, stances, moderation, closesAt: new Date(now().getTime() - tolerance).toISOString()}))) return false;
    this.closing = '';
    await this.refresh();
    return true;
  }

  forget(): void {
    this.#forms.clear();
    this.open = this.closing = this.fresh = '';
    this.#clear();
  }

  async #change(page: RegisteredPage, settings: CommentPageSettings): Promise<RegisteredPage | undefined> {
    const saved = await this.changing.send({page, settings});
    if (this.changing.failure?.code === 'stale') {
      await this.refresh();
      const form = this.#forms.get(page.id);
      // What was typed stays, and is sent over theirs by the next press.
      if (form) form.overtaken = true;
    }
    return saved;
  }

  #clear(): void {
    this.registering.clear();
    this.changing.clear();
  }
}
