import {html} from 'lit';
import '../../src/widgets/comment-box/define.ts';
import type {NewCommentPage} from '../../src/contract/comment-moderation.ts';
import {Discussion} from '../helpers/discussion.ts';
import {network} from '../helpers/faults.ts';
import {mount, Mounted, until} from '../helpers/mount.ts';
import {startService, type Service, type ServiceOptions} from '../helpers/service.ts';

export const olha = {name: 'Olha Moroz', email: 'olha@mail.example'} as const;

export const words = 'The night bus ends too early: the second shift walks *four kilometres*.';

interface Coming extends ServiceOptions {
  /** The settings of the page that is discussed. */
  readonly page?: Partial<NewCommentPage>;
  /** What others have said before. */
  readonly before?: (talk: Discussion) => Promise<unknown>;
}

/** A person before a discussion under somebody's page. */
export class Commenter extends Mounted<HTMLElementTagNameMap['viche-comment-box']> {
  readonly service: Service;
  readonly talk: Discussion;
  readonly network: ReturnType<typeof network>;
  /** What the page was told of. */
  readonly told: string[] = [];

  private constructor(service: Service, talk: Discussion, net: ReturnType<typeof network>) {
    const {widget} = mount('viche-comment-box', html`<viche-comment-box subject=${talk.subject} .backend=${net.source}></viche-comment-box>`);
    super(widget);
    this.service = service;
    this.talk = talk;
    this.network = net;
    widget.parentElement!.addEventListener('viche-commented', ({commentId, status}) => this.told.push(`${commentId ? 'a comment' : ''} ${status}`));
  }

  static async come({page, before, ...options}: Coming = {}): Promise<Commenter> {
    const service = await startService(options);
    const talk = await new Discussion(service, '').onPage(page);
    await before?.(talk);
    await service.tick();
    return Commenter.at(service, talk);
  }

  /** Another tab, or the same one after a reload. */
  static async at(service: Service, talk: Discussion, net = network(service.source)): Promise<Commenter> {
    const person = new Commenter(service, talk, net);
    await person.appears('#count');
    return person;
  }

  get posts() {
    return this.service.requests.filter(({method}) => method === 'POST');
  }

  /** Writes at the top, as far as the code. */
  async write(change: Partial<Record<'text' | 'name' | 'email', string>> = {}): Promise<void> {
    this.type('text', change.text ?? words);
    await this.appears('[name=consent]');
    for (const [name, value] of Object.entries({...olha, ...change})) this.type(name, value);
    this.type('consent', true);
  }

  async ask(change?: Partial<Record<'text' | 'name' | 'email', string>>): Promise<string> {
    await this.write(change);
    this.send();
    await this.appears('[name=code]');
    return this.service.code(change?.email ?? olha.email);
  }

  async enter(code: string): Promise<void> {
    await this.appears('[name=code]');
    this.type('code', code);
    this.find('[name=code]')!.closest('form')!.requestSubmit();
  }

  /** From the first letter to the receipt. */
  async post(change?: Partial<Record<'text' | 'name' | 'email', string>>): Promise<void> {
    await this.enter(await this.ask(change));
    await this.shows(/Your comment is (published|received)/);
  }

  /** Begins another comment after the receipt of one. */
  async another(text: string): Promise<void> {
    this.press('Write another comment');
    await this.hasFocus('text');
    this.type('text', text);
  }

  /** Proves the address in the place that is open below a comment. */
  async prove(): Promise<void> {
    this.fill('email', olha.email);
    this.sendPlace();
    await this.enter(await this.appears('[name=code]').then(() => this.service.code(olha.email)));
  }

  /** The article of the comment that has these words. */
  article(part: string): HTMLElement {
    const found = this.all('article').find((article) => [...article.querySelectorAll('.prose, .note')].some((own) => own.closest('article') === article && own.textContent.includes(part)));
    if (!found) throw new Error(`No comment with «${part}»; shown: ${this.text}`);
    return found;
  }

  /** Presses a button of the comment that has these words. */
  pressAt(part: string, act: string): void {
    this.article(part).querySelector<HTMLElement>(`[id^=${act}-]`)!.click();
  }

  /** The field of the place that is open below a comment. */
  field = (name: string) => this.find<HTMLInputElement>(`.in-place [name$="-${name}"]`);

  fill(name: string, value: string | boolean): void {
    this.type(this.field(name)?.name ?? name, value);
  }

  sendPlace(): void {
    this.find<HTMLFormElement>('.in-place form')!.requestSubmit();
  }

  hasFocus = (id: string | RegExp) => until(() => (typeof id === 'string' ? this.focused === id : id.test(this.focused)), `focus on ${String(id)}, not on ${this.focused}`);

  comments = () => this.service.db.selectFrom('comments').select(['text', 'author_name', 'status', 'stance', 'parent_id']).orderBy('written_at').execute();

  votes = () => this.service.db.selectFrom('comment_votes').select(['vote']).execute();
}
