import {createServer} from 'node:http';
import type {AddressInfo, Socket} from 'node:net';
import {getRequestListener} from '@hono/node-server';
import {problemStatus, problemType, type Problem, type ProblemCode} from '../contract/problems.ts';
import type {Connection, Log} from './deps.ts';
import {clientAddress, type TrustedProxies} from './proxies-node.ts';

export type Handler = (request: Request, connection: Connection) => Response | Promise<Response>;

export interface Listening {
  readonly port: number;
  /** Stops accepting and waits for running requests, at most `grace` milliseconds. */
  close(grace: number): Promise<void>;
}

const problemBody = (code: ProblemCode, title: string) =>
  JSON.stringify({type: problemType(code), code, title, status: problemStatus[code]} satisfies Problem);

const problem = (code: ProblemCode, title: string) =>
  new Response(problemBody(code, title), {status: problemStatus[code], headers: {'content-type': 'application/problem+json'}});

/** What Node's own parser refuses never reaches the application; it is answered here in the same shape. */
function refusal(): string {
  const body = problemBody('malformed', 'Not a request this server can read');
  const head = ['HTTP/1.1 400 Bad Request', 'content-type: application/problem+json', `content-length: ${Buffer.byteLength(body)}`, 'connection: close'];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

/** Serves a handler over HTTP. Rejects when the port cannot be taken. */
export async function listen(
  handler: Handler,
  {port, host, proxies, log}: {port: number; host: string | undefined; proxies: TrustedProxies; log: Log},
): Promise<Listening> {
  const listener = getRequestListener(
    (request, {incoming}) =>
      handler(request, {address: clientAddress(incoming.socket.remoteAddress, request.headers.get('x-forwarded-for'), proxies)}),
    {
      errorHandler: (error) => {
        if (error instanceof Error && error.name === 'RequestError') return problem('malformed', 'Not a request this server can read');
        log('error', 'request_failed', {error: error instanceof Error ? error.name : typeof error});
        return problem('internal', 'Something went wrong on our side');
      },
    },
  );
  /** Connections, and how many requests are under way on each. */
  const connections = new Map<Socket, number>();
  let closing = false;
  const settle = (socket: Socket, change: 1 | -1) => {
    const open = connections.get(socket);
    if (open === undefined) return;
    connections.set(socket, open + change);
    if (closing && open + change === 0) socket.end();
  };
  const server = createServer({requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000}, (request, response) => {
    settle(request.socket, 1);
    response.once('close', () => settle(request.socket, -1));
    void listener(request, response);
  });
  server.on('connection', (socket: Socket) => {
    connections.set(socket, 0);
    socket.once('close', () => connections.delete(socket));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (socket.writable && error.code !== 'ECONNRESET') socket.end(refusal());
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({port, host}, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: (grace) =>
      new Promise((resolve) => {
        closing = true;
        const deadline = setTimeout(() => server.closeAllConnections(), grace);
        // Browsers open connections in advance; Node itself does not count those as idle.
        for (const [socket, open] of connections) if (open === 0) socket.destroy();
        server.close(() => {
          clearTimeout(deadline);
          resolve();
        });
      }),
  };
}
