import {Consulting} from '../../test/helpers/consultations.ts';
import {always} from '../../test/helpers/faults.ts';
import type {Mounted} from '../../test/helpers/mount.ts';
import {bodyId} from '../../test/helpers/service.ts';
import {lively} from './consultation.ts';
import type {Past} from './pasts.ts';
import {down, onceThere, type Scene} from './scene.ts';

type Widget = Mounted<HTMLElement>;

/** A town with consultations in most states. Resolves to the open one on a draft act. */
export const consultingTown: Past = async (service) => {
  service.clock.set('2025-12-01T07:00:00Z');
  await Consulting.open(service, {kind: 'policy', title: {en: 'Hours of the libraries', uk: 'Години роботи бібліотек', ky: 'Китепканалардын иштөө убактысы', ru: 'Часы работы библиотек'}, opensAt: '2025-12-02T07:00:00.000Z', closesAt: '2025-12-30T16:00:00.000Z'});
  service.clock.set('2026-01-12T07:00:00Z');
  const waste = await Consulting.open(service, {kind: 'policy', title: {en: 'Sorting waste', uk: 'Сортування відходів', ky: 'Таштандыларды иргөө', ru: 'Сортировка отходов'}, opensAt: '2026-01-13T07:00:00.000Z', closesAt: '2026-02-12T16:00:00.000Z'});
  service.clock.set('2026-02-13T08:00:00Z');
  await service.tick();
  await waste.move({to: 'report_published', summary: {uk: 'Пропозицій не надійшло.', en: 'Nobody proposed anything.'}});
  const id = await lively(service);
  service.clock.set('2026-03-06T09:00:00Z');
  await Consulting.announce(service, {kind: 'policy', title: {en: 'The plan of bicycle paths', uk: 'План велодоріжок', ky: 'Велосипед жолдорунун планы', ru: 'План велодорожек'}, opensAt: '2026-03-16T07:00:00.000Z', closesAt: '2026-04-17T16:00:00.000Z'});
  await service.tick();
  return id;
};

/** Words without a place to break. */
const longWords: Past = async (service) => {
  const chained = 'Weltkulturerbestättenschutzverordnungsdurchführungsbestimmungsänderungsgesetzentwurf';
  const act = await Consulting.open(service, {kind: 'policy', title: {uk: `${chained} і ще раз ${chained}`}, summary: {ar: `مشروع قرار المجلس ${chained}`}});
  return act.id;
};

const nothingYet: Past = () => Promise.resolve(bodyId);

/** Types words and searches for them at once. */
export async function look(widget: Widget, words: string): Promise<void> {
  (await widget.appears<HTMLInputElement>('[name=q]')).value = words;
  widget.send();
}

/** Chooses a state. */
export async function pickState(widget: Widget, group: string): Promise<void> {
  const select = await widget.appears<HTMLSelectElement>('[name=group]');
  select.value = group;
  select.dispatchEvent(new Event('change'));
}

const ready = '.item';
const act = onceThere(ready);

/** Every state of the list of consultations, three at a time. */
export const consultationListScenes = {
  Ready: {before: consultingTown, shown: ready},
  Found: {before: consultingTown, shown: '.item:only-child', act: act((widget) => look(widget, 'LIBRARIES'))},
  Picked: {before: consultingTown, shown: '.item:only-child .is-ok', act: act((widget) => pickState(widget, 'finished'))},
  Overdue: {before: consultingTown, shown: '.clock.is-late', act: act((widget) => pickState(widget, 'considered'))},
  ShownMore: {before: consultingTown, shown: '.item:nth-child(4)', act: act((widget) => widget.find('[part=more]')!.click())},
  NothingYet: {before: nothingYet, shown: '#nothing'},
  NothingFound: {before: consultingTown, shown: '#nothing', act: act((widget) => look(widget, 'tramway'))},
  LongWords: {before: longWords, shown: ready},
  Loading: {before: consultingTown, plan: always('GET /consultations', 'stall'), shown: '.sk'},
  Searching: {
    before: consultingTown,
    shown: '[aria-busy=true] .item',
    act: act((widget, {network}) => {
      network.plan = always('GET /consultations', 'stall');
      return look(widget, 'plan');
    }),
  },
  Failed: {before: consultingTown, plan: always('GET', down), shown: '[part=retry]'},
  Offline: {before: consultingTown, plan: always('GET', 'drop'), shown: '[part=retry]'},
  SearchFailed: {
    before: consultingTown,
    shown: '[role=group] [part=retry]',
    act: act((widget, {network}) => {
      network.plan = always('GET /consultations', down);
      return look(widget, 'plan');
    }),
  },
  MoreFailed: {
    before: consultingTown,
    shown: '[part=notice] ~ p [part=more]',
    act: act((widget, {network}) => {
      network.plan = always('GET /consultations', down);
      widget.find('[part=more]')!.click();
    }),
  },
  NotConfigured: {before: consultingTown, unset: true, shown: '[part=notice].is-warn'},
} as const satisfies Record<string, Scene>;
