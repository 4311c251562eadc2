import {until} from '../e2e/until.ts';

/** A session of W3C WebDriver; paths are relative to it. */
export class WebDriver {
  readonly #address: string;

  private constructor(address: string) {
    this.#address = address;
  }

  /** Opens a session at a driver that is starting up. */
  static async open(driver: string, capabilities: object): Promise<WebDriver> {
    await until('the driver', () => ask<{ready: boolean}>(`${driver}/status`), ({ready}) => ready);
    const {sessionId} = await ask<{sessionId: string}>(`${driver}/session`, {capabilities: {alwaysMatch: capabilities}});
    return new WebDriver(`${driver}/session/${sessionId}`);
  }

  post<Value>(path: string, body: object = {}): Promise<Value> {
    return ask(`${this.#address}/${path}`, body);
  }

  /** Runs a function with these arguments in the document in front. */
  async run<Result>(work: unknown, args: readonly unknown[]): Promise<Result> {
    const script = `const told = (${String(write)}); return Promise.resolve((${String(work)})(...${JSON.stringify(args)})).then(told)`;
    const told = await this.post<string>('execute/sync', {script, args: []});
    return JSON.parse(told) as Result;
  }

  async close(): Promise<void> {
    await ask(this.#address, undefined, 'DELETE');
  }
}

/** Runs in the page: JSON of plain values. The page's own `JSON` may be one of an old library. */
function write(value: unknown): string {
  const written = (one: unknown): string => {
    if (one === null || one === undefined) return 'null';
    if (typeof one !== 'object') return JSON.stringify(one);
    if (Array.isArray(one)) return `[${one.map(written).join()}]`;
    return `{${Object.keys(one)
      .map((key) => `${JSON.stringify(key)}:${written((one as Record<string, unknown>)[key])}`)
      .join()}}`;
  };
  return written(value);
}

async function ask<Value>(address: string, body?: object, method = body ? 'POST' : 'GET'): Promise<Value> {
  const response = await fetch(address, {method, ...(body ? {body: JSON.stringify(body)} : {})});
  const {value} = (await response.json()) as {value: Value & {error?: string; message?: string}};
  if (!response.ok) throw new Error(`${method} ${address}: ${value.error} ${value.message}`);
  return value;
}
