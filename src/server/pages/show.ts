import type {Context, Env} from 'hono';
import type {Config, Clock} from '../deps.ts';
import {htmlAnswer, pageFor} from './answer.ts';
import type {Markup, PageContext} from './layout.ts';
import {failedPage, notFoundPage} from './message-page.ts';

export interface PageOptions {
  readonly config: Pick<Config, 'name' | 'publicUrl' | 'demo'>;
  readonly clock: Clock;
  /** Answers the contract's routes: pages know of a petition what any client knows. */
  readonly read: (request: Request) => Response | Promise<Response>;
}

type Missing = (context: PageContext) => Markup;

/** What the contract answered. */
export interface Read<Data> {
  /** Undefined where it was refused. */
  readonly data?: (Data & {readonly asOf?: string}) | undefined;
  readonly status: number;
}

type Render<Data> = (data: Data, context: PageContext) => Markup;

interface How {
  readonly shared?: boolean;
  /** What is said where there is nothing. */
  readonly missing?: Missing;
}

export interface Shower<E extends Env> {
  notFound(c: Context<E>, missing?: Missing): Promise<Response>;
  /** Reads a path of the contract as everybody may. */
  get<Data>(path: string): Promise<Read<Data>>;
  /** Shows what was read, or says that it is not there, or that it failed. */
  page<Data>(c: Context<E>, read: Read<Data>, render: Render<Data>, how?: How): Promise<Response>;
  /** Both in one. */
  show<Data>(c: Context<E>, path: string, render: Render<Data>, how?: How): Promise<Response>;
}

/** Makes pages of what the contract answers. */
export function createShower<E extends Env>({config, clock, read}: PageOptions): Shower<E> {
  const contextOf = (c: Context<E>): PageContext => pageFor(c.req.raw, config, clock());
  const shower: Shower<E> = {
    notFound(c, missing = notFoundPage) {
      const context = contextOf(c);
      return htmlAnswer({request: c.req.raw, context, markup: missing(context), status: 404});
    },
    async get<Data>(path: string) {
      const answer = await read(new Request(`${config.publicUrl}${path}`));
      return {status: answer.status, ...(answer.ok ? {data: (await answer.json()) as Data & {readonly asOf?: string}} : {})};
    },
    async page(c, answer, render, {shared = true, missing = notFoundPage} = {}) {
      const context = contextOf(c);
      if (answer.data === undefined) return answer.status < 500 ? shower.notFound(c, missing) : htmlAnswer({request: c.req.raw, context, markup: failedPage(context), status: 503});
      const {asOf} = answer.data;
      // A page from memory is gone when the service can read again: no cache is to keep it.
      if (asOf !== undefined) return htmlAnswer({request: c.req.raw, context, markup: render(answer.data, {...context, asOf}), shared: false});
      return htmlAnswer({request: c.req.raw, context, markup: render(answer.data, context), shared});
    },
    async show<Data>(c: Context<E>, path: string, render: Render<Data>, how?: How) {
      return shower.page(c, await shower.get<Data>(path), render, how);
    },
  };
  return shower;
}
