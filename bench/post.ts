import {Agent, request} from 'node:http';
import type {App} from '../src/server/deps.ts';

export interface Answer<Data> {
  readonly status: number;
  readonly data: Data;
}

/** Sends one act under an idempotency key. Rejects when no answer came, whether or not the act was done. */
export type Post = <Data>(path: string, body: unknown, key?: string) => Promise<Answer<Data>>;

const headersOf = (key: string) => ({'content-type': 'application/json', 'idempotency-key': key, 'accept-language': 'en'});

/** Straight into the service, for filling a database. */
export const postTo =
  (app: App): Post =>
  async <Data>(path: string, body: unknown, key: string = crypto.randomUUID()) => {
    const asked = new Request(`http://localhost${path}`, {method: 'POST', headers: headersOf(key), body: JSON.stringify(body)});
    const response = await app.fetch(asked);
    return {status: response.status, data: (await response.json()) as Data};
  };

export interface Client {
  readonly post: Post;
  close(): void;
}

/** Over kept connections, at most `connections` at once. Node's own client, as it costs the two shared cores least. */
export function connect(url: string, connections: number): Client {
  const agent = new Agent({keepAlive: true, maxSockets: connections});
  const post = <Data>(path: string, body: unknown, key: string = crypto.randomUUID()) =>
    new Promise<Answer<Data>>((resolve, reject) => {
      const text = JSON.stringify(body);
      const headers = {...headersOf(key), 'content-length': Buffer.byteLength(text)};
      const sent = request(url + path, {method: 'POST', agent, headers}, (response) => {
        let received = '';
        response.setEncoding('utf8').on('data', (part: string) => (received += part));
        response.once('error', reject);
        response.once('close', () => {
          if (response.complete) resolve({status: response.statusCode ?? 0, data: JSON.parse(received) as Data});
          else reject(new Error('The answer was cut off'));
        });
      });
      sent.once('error', reject).end(text);
    });
  return {post, close: () => agent.destroy()};
}
