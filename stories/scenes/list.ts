import {saveBodies} from '../../src/server/services/bodies/store.ts';
import {always} from '../../test/helpers/faults.ts';
import type {Mounted} from '../../test/helpers/mount.ts';
import {bodyId, type Service} from '../../test/helpers/service.ts';
import {overdue, type Past} from './pasts.ts';
import {down, onceThere, threshold, type Scene} from './scene.ts';

type Widget = Mounted<HTMLElement>;

const at = async (service: Service, instant: string): Promise<void> => {
  service.clock.set(instant);
  await service.tick();
};

/** A town with a petition in most states. Resolves to the one that collects. */
export const busyTown: Past = async (service) => {
  await overdue(service);
  await at(service, '2026-02-10T09:00:00Z');
  const ramp = await service.publish({title: 'A ramp at the entrance of the town hospital'});
  await service.signMany(ramp, threshold, 1);
  await service.answer(ramp);
  await at(service, '2026-02-16T09:00:00Z');
  const library = await service.publish({title: 'Open the library on Sundays'});
  await service.signMany(library, 5, 1);
  const fair = await service.submit({title: 'Move the fair away from the street of the school'});
  await service.step(fair, {to: 'rejected', ground: 'not_competent', reason: 'The fair is held by the region, and the town council cannot decide on it.'});
  await at(service, '2026-03-05T09:00:00Z');
  const bus = await service.publish({title: 'Bring the night bus No. 14 back to the school'});
  await service.signMany(bus, 3, 1);
  await at(service, '2026-03-09T09:00:00Z');
  await service.publish({title: 'Plant lime trees along the avenue from the station to the market, where there is no shade in summer'});
  return library;
};

/** The same town beside another one. */
const twoBodies: Past = async (service) => {
  const terms = {source: {title: {en: 'Statute of the community'}, verified: true}, threshold};
  await saveBodies(service.db, [{id: 'zarichchia', name: {en: 'Zarichchia Village Council', uk: 'Зарічанська сільська рада'}, kind: 'local', population: 900, profile: 'ua', codes: {}, timeZone: 'Europe/Kyiv', statute: terms}]);
  const id = await busyTown(service);
  await service.publish({title: 'A well at the playground', bodyId: 'zarichchia'});
  return id;
};

const nothingYet: Past = () => Promise.resolve(bodyId);

/** Types words and searches for them at once. */
export async function search(widget: Widget, words: string): Promise<void> {
  const field = await widget.appears<HTMLInputElement>('#q');
  field.value = words;
  widget.send();
}

export async function pick(widget: Widget, group: string): Promise<void> {
  (await widget.appears<HTMLInputElement>(`[name=status][value='${group}']`)).click();
}

const ready = '.item [part=count]';
const act = onceThere(ready);

/** Every state of the list. */
export const listScenes = {
  Ready: {before: busyTown, shown: ready},
  Found: {before: busyTown, shown: '#found', act: act((widget) => search(widget, 'SCHOOL'))},
  Overdue: {before: busyTown, shown: '.clock.is-late', act: act((widget) => pick(widget, 'overdue'))},
  Answered: {before: busyTown, shown: '.item:only-child [part=status].is-ok', act: act((widget) => pick(widget, 'answered'))},
  SeveralBodies: {before: twoBodies, shown: '[name=body]'},
  ShownMore: {before: busyTown, shown: '.item:nth-child(4)', act: act((widget) => widget.find('[part=more]')!.click())},
  NothingYet: {before: nothingYet, shown: '#nothing'},
  NothingFound: {before: busyTown, shown: '#nothing', act: act((widget) => search(widget, 'tramway'))},
  FoundElsewhere: {
    before: busyTown,
    shown: '.nothing button:nth-of-type(2)',
    act: act(async (widget) => {
      await pick(widget, 'closed');
      await search(widget, 'library');
    }),
  },
  Loading: {before: busyTown, plan: always('GET /petitions', 'stall'), shown: '.sk'},
  Searching: {
    before: busyTown,
    shown: '[aria-busy=true] .item',
    act: act((widget, {network}) => {
      network.plan = always('GET /petitions', 'stall');
      return search(widget, 'school');
    }),
  },
  Failed: {before: busyTown, plan: always('GET', down), shown: '[part=retry]'},
  SearchFailed: {
    before: busyTown,
    shown: '[part=retry]',
    act: act((widget, {network}) => {
      network.plan = always('GET /petitions', down);
      return search(widget, 'school');
    }),
  },
  Offline: {before: busyTown, plan: always('GET', 'drop'), shown: '[part=retry]'},
  MoreFailed: {
    before: busyTown,
    shown: '[part=notice] ~ .more',
    act: act((widget, {network}) => {
      network.plan = always('GET /petitions', down);
      widget.find('[part=more]')!.click();
    }),
  },
  Stale: {
    before: busyTown,
    shown: '[part=notice] [part=retry]',
    act: act(async (widget, {service, network, id}) => {
      await pick(widget, 'collecting');
      await widget.appears(`#p-${id}`);
      network.plan = always('GET /counts', down);
      await service.sign(id);
      await service.tick();
    }),
  },
  NotConfigured: {before: busyTown, unset: true, shown: '[part=notice].is-warn'},
} as const satisfies Record<string, Scene>;
