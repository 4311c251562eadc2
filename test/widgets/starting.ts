import {html} from 'lit';
import '../../src/widgets/petition-form/define.ts';
import {author, idea} from '../../stories/scenes/form.ts';
import {network} from '../helpers/faults.ts';
import {mount, Mounted, until} from '../helpers/mount.ts';
import {startService, type Service, type ServiceOptions} from '../helpers/service.ts';

/** A person who starts a petition. */
export class Author extends Mounted<HTMLElementTagNameMap['viche-petition-form']> {
  readonly service: Service;
  readonly network: ReturnType<typeof network>;
  /** Ids of the petitions the page was told of. */
  readonly told: string[] = [];

  private constructor(service: Service, net: ReturnType<typeof network>) {
    const {widget} = mount('viche-petition-form', html`<viche-petition-form .backend=${net.source}></viche-petition-form>`);
    super(widget);
    this.service = service;
    this.network = net;
    widget.parentElement!.addEventListener('viche-petition-submitted', ({petitionId}) => this.told.push(petitionId));
  }

  static async come(options: ServiceOptions & {readonly before?: (service: Service) => Promise<unknown>} = {}): Promise<Author> {
    const service = await startService(options);
    await options.before?.(service);
    return Author.at(service);
  }

  /** At a page of a service that runs already: another tab, or the same one after a reload. */
  static async at(service: Service): Promise<Author> {
    const person = new Author(service, network(service.source));
    await person.appears('[name=text]');
    return person;
  }

  get posts() {
    return this.service.requests.filter(({method}) => method === 'POST');
  }

  write(change: Partial<Record<'title' | 'text' | 'name' | 'email', string>> = {}): void {
    for (const [name, value] of Object.entries({...idea, ...author, ...change})) this.type(name, value);
  }

  async preview(): Promise<void> {
    this.write();
    this.send();
    await this.appears('.paper');
  }

  async ask(): Promise<string> {
    await this.preview();
    this.type('consent', true);
    this.send();
    await this.appears('[name=code]');
    return this.service.code(author.email);
  }

  async enter(code: string): Promise<void> {
    await this.appears('[name=code]');
    this.type('code', code);
    this.send();
  }

  async submit(): Promise<void> {
    await this.enter(await this.ask());
    await this.shows('Your petition is submitted');
  }

  async follow(email: string = author.email): Promise<void> {
    this.press('My petitions');
    await this.appears('.panel [name=email]');
    this.type('email', email);
    this.send();
    await this.enter(await this.appears('[name=code]').then(() => this.service.code(email)));
    await this.appears('.who');
  }

  hasFocus = (id: string) => until(() => this.focused === id, `focus on ${id}, not on ${this.focused}`);

  petitions = () => this.service.db.selectFrom('petitions').select(['title', 'lang', 'author_name', 'status']).execute();
}
