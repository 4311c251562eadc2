import {html} from 'lit';
import '../../src/widgets/petition/define.ts';
import {network} from '../helpers/faults.ts';
import {mount, Mounted, until} from '../helpers/mount.ts';
import {startService, type Service, type ServiceOptions} from '../helpers/service.ts';

export const mariia = {name: 'Mariia Petrenko', email: 'mariia@mail.example'} as const;

/** A person before a petition that collects signatures. */
export class Signer extends Mounted<HTMLElementTagNameMap['viche-petition']> {
  readonly service: Service;
  readonly network: ReturnType<typeof network>;
  readonly id: string;
  /** Names of the events that left the widget. */
  readonly events: string[] = [];

  private constructor(service: Service, net: ReturnType<typeof network>, id: string) {
    const {widget} = mount('viche-petition', html`<viche-petition petition-id=${id} .backend=${net.source}></viche-petition>`);
    super(widget);
    this.service = service;
    this.network = net;
    this.id = id;
    for (const type of ['viche-signed', 'viche-withdrawn'] as const) {
      widget.parentElement!.addEventListener(type, ({petitionId}) => this.events.push(`${type} ${petitionId === id ? 'this' : petitionId}`));
    }
  }

  static async come(options: ServiceOptions & {readonly before?: (service: Service, id: string) => Promise<void>} = {}): Promise<Signer> {
    const service = await startService({threshold: 20, ...options});
    const id = await service.publish();
    await options.before?.(service, id);
    const signer = new Signer(service, network(service.source), id);
    await signer.appears('.panel form');
    return signer;
  }

  /** The same petition in another tab of the same person. */
  async again(): Promise<Signer> {
    const other = new Signer(this.service, network(this.service.source), this.id);
    await other.appears('.panel form');
    return other;
  }

  get posts() {
    return this.service.requests.filter(({method}) => method === 'POST');
  }

  fillIn({name, email}: {readonly name: string; readonly email: string} = mariia): void {
    this.type('name', name);
    this.type('email', email);
    this.type('consent', true);
  }

  /** Up to the step of the code. */
  async ask(): Promise<string> {
    this.fillIn();
    this.send();
    await this.appears('[name=code]');
    return this.service.code(mariia.email);
  }

  async enter(code: string): Promise<void> {
    await this.appears('[name=code]');
    this.type('code', code);
    this.send();
  }

  async sign(): Promise<void> {
    await this.enter(await this.ask());
    await this.shows('Thank you. Your signature counts');
  }

  /** Waits until focus is where it should be. */
  hasFocus = (id: string) => until(() => this.focused === id, `focus on ${id}, not on ${this.focused}`);

  signatures = async () => {
    const rows = await this.service.db.selectFrom('signatures').select('name').where('petition_id', '=', this.id).execute();
    return rows.map(({name}) => name);
  };
}

/** A code that was not sent. */
export const another = (code: string) => (code === '000000' ? '111111' : '000000');
