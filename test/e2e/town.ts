import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page as ChromiumTab} from 'puppeteer-core';
import type {ConsultationRow} from '../../src/contract/consultations.ts';
import type {Page} from '../../src/contract/http.ts';
import type {Petition, PetitionCount} from '../../src/contract/petition.ts';
import {demo} from '../server/support/child.ts';
import {openChromium} from './browser.ts';
import {freePort} from './free-port.ts';
import {Person} from './person.ts';
import type {Engine, Settings, Tab} from './tab.ts';
import {until} from './until.ts';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly code: string | null;
}

/** The demo town in a process of its own, and a browser for its people. Close it in an `after`. */
export class Town<Window extends Tab = ChromiumTab> {
  readonly base: string;
  readonly #browser: Engine<Window>;
  readonly #endings: readonly (() => unknown)[];

  private constructor(base: string, browser: Engine<Window>, endings: readonly (() => unknown)[]) {
    this.base = base;
    this.#browser = browser;
    this.#endings = endings;
  }

  static open(): Promise<Town> {
    return Town.with(openChromium);
  }

  static async with<Window extends Tab>(openEngine: () => Promise<Engine<Window>>): Promise<Town<Window>> {
    const endings: (() => unknown)[] = [];
    const folder = await mkdtemp(join(tmpdir(), 'viche-e2e-'));
    // Addresses in letters carry the port: it has to be known before the start.
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    const child = demo({after: (end) => void endings.push(end)}, {VICHE_DATA: folder, PORT: port, VICHE_PUBLIC_URL: base, VICHE_RATE_FACTOR: '0'});
    endings.push(() => rm(folder, {recursive: true, force: true}));
    try {
      const [browser] = await Promise.all([openEngine(), child.says(/Stop with/)]);
      return new Town(base, browser, [() => browser.close(), ...endings]);
    } catch (error) {
      for (const end of endings) await end();
      throw error;
    }
  }

  async close(): Promise<void> {
    for (const end of this.#endings) await end();
  }

  /** A person with a browser window and a memory of their own. */
  person(settings: Settings = {}): Promise<Person<Window>> {
    return Person.open(this.#browser, settings);
  }

  /** A public petition by words of its title. */
  async find(words: string): Promise<PetitionCount> {
    const {items} = await this.#read<Page<PetitionCount>>(`/api/v1/petitions?q=${encodeURIComponent(words)}`);
    if (items.length !== 1) throw new Error(`${items.length} petitions are found for «${words}»`);
    return items[0]!;
  }

  /** A public consultation by words of its title. */
  async findConsultation(words: string): Promise<ConsultationRow> {
    const {items} = await this.#read<Page<ConsultationRow>>(`/api/v1/consultations?q=${encodeURIComponent(words)}`);
    if (items.length !== 1) throw new Error(`${items.length} consultations are found for «${words}»`);
    return items[0]!;
  }

  async petitions(): Promise<readonly PetitionCount[]> {
    return (await this.#read<Page<PetitionCount>>('/api/v1/petitions')).items;
  }

  petition(id: string): Promise<Petition> {
    return this.#read(`/api/v1/petitions/${id}`);
  }

  /** Letters to an address, newest first. */
  async letters(to: string): Promise<readonly Letter[]> {
    return (await this.#read<Letter[]>('/dev/mail.json')).filter((letter) => letter.to === to);
  }

  /** The newest code sent to an address. */
  async code(to: string): Promise<string> {
    const [newest] = (await this.letters(to)).flatMap(({code}) => code ?? []);
    if (!newest) throw new Error(`No code was sent to ${to}`);
    return newest;
  }

  /** The letter to an address with this subject, as soon as it arrives. */
  async letter(to: string, subject: RegExp): Promise<Letter> {
    const found = await until(`a letter to ${to} about ${subject}`, async () => (await this.letters(to)).find((letter) => subject.test(letter.subject)), Boolean);
    return found!;
  }

  async #read<Answer>(path: string): Promise<Answer> {
    const response = await fetch(this.base + path);
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return (await response.json()) as Answer;
  }
}
