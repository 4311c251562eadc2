import {html} from 'lit';
import '../../src/widgets/consultation/define.ts';
import {lively} from '../../stories/scenes/consultation.ts';
import {Consulting} from '../helpers/consultations.ts';
import {network} from '../helpers/faults.ts';
import {mount, Mounted, until} from '../helpers/mount.ts';
import {startService, type Service} from '../helpers/service.ts';

export const mariia = {name: 'Mariia Petrenko', email: 'mariia@mail.example'} as const;

/** What somebody wants to be otherwise, and why. */
export const proposed = {
  provision: 'sec_2__para_4',
  wording: 'Зупинки громадського транспорту облаштовуються перед пішохідним переходом за напрямком руху.',
  text: 'Так водій бачить дітей, які виходять з автобуса.',
} as const;

/** A person before a draft act on which somebody is consulted. */
export class Proposer extends Mounted<HTMLElementTagNameMap['viche-consultation']> {
  readonly service: Service;
  readonly act: Consulting;
  readonly network: ReturnType<typeof network>;
  /** What the page was told of. */
  readonly told: string[] = [];

  private constructor(service: Service, act: Consulting, net: ReturnType<typeof network>) {
    const {widget} = mount('viche-consultation', html`<viche-consultation consultation-id=${act.id} .backend=${net.source}></viche-consultation>`);
    super(widget);
    this.service = service;
    this.act = act;
    this.network = net;
    widget.parentElement!.addEventListener('viche-commented', ({commentId, status}) => this.told.push(`${commentId ? 'a proposal' : ''} ${status}`));
  }

  static async come(before: (service: Service) => Promise<string> = lively): Promise<Proposer> {
    const service = await startService();
    const act = Consulting.of(service, await before(service));
    await service.tick();
    return Proposer.at(service, act);
  }

  /** Another tab, or the same one after a reload. */
  static async at(service: Service, act: Consulting): Promise<Proposer> {
    const person = new Proposer(service, act, network(service.source));
    await person.appears('.prov');
    return person;
  }

  /** Somebody whom a link leads to a comment. */
  static async named(service: Service, act: Consulting): Promise<Proposer> {
    const person = new Proposer(service, act, network(service.source));
    await person.appears('[part=comment]');
    return person;
  }

  /** Opens what was said about a provision, or closes it. */
  async open(provision: string = proposed.provision): Promise<void> {
    (await this.appears<HTMLButtonElement>(`[aria-describedby="h-${provision}"]`)).click();
  }

  /** Writes another wording with its reason, as far as the button. */
  async write(): Promise<void> {
    await this.open();
    await this.appears('[name=wording]');
    this.type('wording', proposed.wording);
    this.type('text', proposed.text);
    await this.introduce();
  }

  /** Says who writes, where that is not known yet. */
  async introduce(): Promise<void> {
    await this.appears('[name=consent]');
    for (const [name, value] of Object.entries(mariia)) this.type(name, value);
    this.type('consent', true);
  }

  /** As far as the code. */
  async ask(): Promise<string> {
    await this.write();
    this.send();
    await this.appears('[name=code]');
    return this.service.code(mariia.email);
  }

  async enter(code: string): Promise<void> {
    await this.appears('[name=code]');
    this.type('code', code);
    this.find('[name=code]')!.closest('form')!.requestSubmit();
  }

  /** From the first letter to the receipt. */
  async post(): Promise<void> {
    await this.enter(await this.ask());
    await this.shows('Your comment is published');
  }

  /** Begins another one after the receipt. */
  async another(): Promise<void> {
    this.press('Write another comment');
    await this.appears('[name=wording]');
    this.type('wording', `${proposed.wording} Вони освітлюються.`);
    this.type('text', 'І вночі теж.');
  }

  hasFocus = (id: string | RegExp) => until(() => (typeof id === 'string' ? this.focused === id : id.test(this.focused)), `focus on ${String(id)}, not on ${this.focused}`);

  /** What has been taken from this person. */
  taken = () => this.service.db.selectFrom('comments').select(['kind', 'wording', 'target', 'text', 'status', 'parent_id']).where('author_name', '=', mariia.name).orderBy('written_at').execute();
}
