import type {Source} from '../../src/contract/http.ts';
import {problemStatus, problemType, type Problem, type ProblemCode} from '../../src/contract/problems.ts';

/**
 * What goes wrong between a widget and its service:
 * - `drop`: the request never arrives;
 * - `lose_answer`: it takes effect, and the answer is lost on the way back;
 * - `duplicate`: it arrives twice, as when a proxy repeats it; the second answer is the one that comes;
 * - `double`: it arrives twice at once, and the later answer is the one that comes;
 * - `stall`: no answer ever comes;
 * - `truncate`: half of the answer comes;
 * - `portal`: a captive portal answers its own page, with 200;
 * - `refuse`: the service says no, with a problem and perhaps `Retry-After` in seconds;
 * - `answer`: something on the way answers this, and the request never arrives;
 * - `hold`: the service answers, but the answer arrives only when the promise resolves;
 * - `delay`: the connection breaks, and the request arrives only when the promise resolves; `landed`
 *   is called when the service has answered it;
 * - `rewrite`: the service is of another version, and its JSON reads like this.
 */
export type Fault =
  | 'drop'
  | 'lose_answer'
  | 'duplicate'
  | 'double'
  | 'stall'
  | 'truncate'
  | 'portal'
  | {readonly refuse: ProblemCode; readonly retryAfter?: number; readonly with?: Partial<Problem>}
  | {readonly answer: () => Response}
  | {readonly hold: Promise<unknown>}
  | {readonly delay: Promise<unknown>; readonly landed: () => void}
  | {readonly rewrite: (data: Record<string, unknown>) => unknown};

/** Says what happens to a request; `turn` counts all requests from 0. */
export type Plan = (request: Request, turn: number) => Fault | undefined;

const cut = () => new TypeError('Failed to fetch');

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    const stop = () => reject(new DOMException('Aborted', 'AbortError'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });

function refusal(code: ProblemCode, retryAfter: number | undefined, extras: Partial<Problem> = {}): Response {
  const status = problemStatus[code];
  const headers = {'content-type': 'application/problem+json', ...(retryAfter === undefined ? {} : {'retry-after': String(retryAfter)})};
  return new Response(JSON.stringify({type: problemType(code), code, title: code, status, ...extras}), {status, headers});
}

async function rewritten(answer: Response, rewrite: (data: Record<string, unknown>) => unknown): Promise<Response> {
  const {status, headers} = answer;
  return new Response(JSON.stringify(rewrite((await answer.json()) as Record<string, unknown>)), {status, headers});
}

async function suffer(fault: Fault, request: Request, send: (request: Request) => Promise<Response>): Promise<Response> {
  switch (fault) {
    case 'drop':
      throw cut();
    case 'lose_answer':
      await send(request);
      throw cut();
    case 'duplicate':
      await send(request.clone());
      return send(request);
    case 'double': {
      const answers = await Promise.all([send(request.clone()), send(request)]);
      return answers[1];
    }
    case 'stall':
      return aborted(request.signal);
    case 'truncate': {
      const {status, headers, text} = await send(request).then(async (answer) => ({status: answer.status, headers: answer.headers, text: await answer.text()}));
      return new Response(text.slice(0, Math.floor(text.length / 2)), {status, headers});
    }
    case 'portal':
      return new Response('<!doctype html><title>Wi-Fi</title><p>Accept our terms to go online.', {headers: {'content-type': 'text/html'}});
    default:
      if ('refuse' in fault) return refusal(fault.refuse, fault.retryAfter, fault.with);
      if ('answer' in fault) return fault.answer();
      if ('rewrite' in fault) return rewritten(await send(request), fault.rewrite);
      if ('delay' in fault) {
        void fault.delay.then(() => send(request)).then(fault.landed);
        throw cut();
      }
      await fault.hold;
      return send(request);
  }
}

/** The same source behind a network that fails by plan. */
export function faulty({base, backend}: Source, plan: Plan): Source {
  let turn = 0;
  return {
    base,
    backend: async (request) => {
      const fault = plan(request, turn++);
      return fault === undefined ? backend(request) : suffer(fault, request, backend);
    },
  };
}

const fits = (request: Request, what: string) => {
  const [method, part = ''] = what.split(' ');
  return request.method === method && new URL(request.url).pathname.includes(part);
};

/** Every request that fits fails: `always('POST', 'drop')`, `always('GET /petitions/', 'drop')`. */
export const always =
  (what: string, fault: Fault): Plan =>
  (request) =>
    fits(request, what) ? fault : undefined;

/** The first requests that fit fail, each as said; the later ones arrive. */
export function first(what: string, ...faults: readonly Fault[]): Plan {
  let met = 0;
  return (request) => (fits(request, what) ? faults[met++] : undefined);
}

/** A plan that can be changed while the widget stands: `network.plan = always('POST', 'drop')`. */
export function network(source: Source): {source: Source; plan: Plan} {
  const held: {source: Source; plan: Plan} = {source, plan: () => undefined};
  held.source = faulty(source, (request, turn) => held.plan(request, turn));
  return held;
}
