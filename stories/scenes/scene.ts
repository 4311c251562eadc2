import type {Source} from '../../src/contract/http.ts';
import {network, type Plan} from '../../test/helpers/faults.ts';
import type {Mounted} from '../../test/helpers/mount.ts';
import {startService, type Service} from '../../test/helpers/service.ts';

/** The instant at which every scene plays: a page has one clock. */
export const sceneTime = '2026-03-10T08:00:00.000Z';

/** What a scene's petition needs. */
export const threshold = 12;

/** A state in which people can meet a widget: how it came about, what the person does, how it is known. */
export interface Scene {
  /** What has happened before. Resolves to the petition's id. */
  readonly before: (service: Service) => Promise<string>;
  /** The rules by which the council goes: Ukraine's. */
  readonly profile?: string;
  /** What goes wrong on the way. */
  readonly plan?: Plan;
  /** No backend is named. */
  readonly unset?: boolean;
  /** The service has gone; an archive answers in its place. */
  readonly archived?: boolean;
  /** The widget stands in a frame with `sandbox="allow-scripts"`. */
  readonly sandboxed?: boolean;
  /** What the person, or the world around, does then. */
  readonly act?: (widget: Mounted<HTMLElement>, stage: Stage) => Promise<unknown>;
  /** What is there when the state is reached. */
  readonly shown: string;
}

export interface Stage {
  readonly service: Service;
  readonly network: {source: Source; plan: Plan};
  readonly source: Source | undefined;
  readonly id: string;
}

/** The service is away, and says for how long. */
export const down = {refuse: 'unavailable', retryAfter: 60} as const;

/** What somebody does once something of the widget is there. */
export const onceThere =
  (selector: string) =>
  (work: (widget: Mounted<HTMLElement>, stage: Stage) => unknown) =>
  async (widget: Mounted<HTMLElement>, stage: Stage): Promise<void> => {
    await widget.appears(selector);
    await work(widget, stage);
  };

/** From now on the page is as in a sandboxed frame, whose document has no origin; until the function that it answers is called. */
export function closeFrame(): () => void {
  const natural = Object.getOwnPropertyDescriptor(window, 'origin')!;
  Object.defineProperty(window, 'origin', {value: 'null', configurable: true});
  return () => void Object.defineProperty(window, 'origin', natural);
}

/** Puts a widget on the page as its scene wants it. */
export function inItsFrame<Result>({sandboxed}: Scene, put: () => Result): Result {
  if (!sandboxed) return put();
  const open = closeFrame();
  try {
    return put();
  } finally {
    open();
  }
}

/** Brings a scene to the point where the widget comes on. */
export async function setStage({before, profile = 'ua', plan, unset, archived}: Scene): Promise<Stage> {
  const service = await startService({at: '2026-02-02T07:00:00Z', threshold, profile});
  const id = await before(service);
  service.clock.set(sceneTime);
  await service.tick();
  const net = network(service.source);
  if (plan) net.plan = plan;
  const source = archived ? {...net.source, archivedOn: sceneTime} : net.source;
  return {service, network: net, source: unset ? undefined : source, id};
}
