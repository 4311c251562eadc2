import {Consulting} from '../../test/helpers/consultations.ts';
import {always} from '../../test/helpers/faults.ts';
import type {Mounted} from '../../test/helpers/mount.ts';
import type {Past} from './pasts.ts';
import type {Scene, Stage} from './scene.ts';

type Widget = Mounted<HTMLElement>;

/** A draft act in its second version, with proposals of which some are answered. */
export const lively: Past = async (service) => {
  const act = await Consulting.open(service);
  service.clock.set('2026-03-01T10:00:00Z');
  const slow = await act.propose(
    'Ірина Шевчук',
    'sec_2__para_3',
    'Діти ходять на гуртки й у вихідні.',
    'Рух транспорту вулицею Соборною від будинку 41 до будинку 56 обмежується швидкістю 30 кілометрів на годину цілодобово, включно з канікулами.',
  );
  const parking = await act.propose('Петро Марчук', 'sec_2__para_5', 'І на газоні теж.');
  await act.say('Maria Savchenko', 'Well done, it was high time.');
  await act.reply('Аліна Гук', slow, 'Підтримую.', {lang: 'uk'});
  await act.answer([slow], {outcome: 'partly'});
  await act.answer([parking], {outcome: 'rejected', reason: 'Газони охороняє інше рішення ради, повторювати його не треба.'});
  await act.publishSecond();
  await act.propose('Тетяна Яремчук', 'sec_2__para_4', 'До переходу безпечніше.');
  await service.tick();
  return act.id;
};

export const policy: Past = async (service) => {
  const act = await Consulting.open(service, {kind: 'policy', stances: true});
  await act.say('Maria Savchenko', 'A good plan.', {stance: 'support'});
  await service.tick();
  return act.id;
};

const reported: Past = async (service) => {
  const act = await Consulting.open(service, {closesAt: '2026-03-05T16:00:00.000Z'});
  const one = await act.propose('Петро Марчук', 'sec_2__para_5', 'І на газоні теж.');
  service.clock.set('2026-03-06T08:00:00Z');
  await service.tick();
  await act.answer([one], {outcome: 'accepted', reason: 'Так і зроблено в остаточній редакції.'});
  await act.move({to: 'report_published', summary: {uk: 'Одну пропозицію розглянуто і враховано.', en: 'One proposal was considered and accepted.'}});
  return act.id;
};

const nobody: Past = () => Promise.resolve('nothing-here');

const ready = '.prov';

const act =
  (work: (widget: Widget, stage: Stage) => unknown) =>
  async (widget: Widget, stage: Stage): Promise<void> => {
    await widget.appears(ready);
    await work(widget, stage);
  };

const tab = async (widget: Widget, n: number): Promise<void> => {
  await widget.appears('.tabs');
  widget.all<HTMLButtonElement>('.tabs button')[n]!.click();
};

/** Every state of a consultation for those who read. */
export const consultationScenes = {
  Draft: {before: lively, shown: ready},
  Compared: {before: lively, shown: 'ins', act: act((widget) => widget.find<HTMLButtonElement>('.choose button')!.click())},
  Provision: {before: lively, shown: '.said [part=answer]', act: act(async (widget) => (await widget.appears<HTMLButtonElement>('[aria-describedby="h-sec_2__para_3"]')).click())},
  Opinions: {before: lively, shown: '.thread [part=comment]', act: (widget) => tab(widget, 1)},
  About: {before: lively, shown: '.papers', act: (widget) => tab(widget, 2)},
  Course: {before: lively, shown: '.timeline', act: (widget) => tab(widget, 3)},
  Policy: {before: policy, shown: '.thread [part=comment]'},
  Reported: {before: reported, shown: 'a.btn', act: (widget) => tab(widget, 3)},
  Loading: {before: lively, plan: always('GET /consultations', 'stall'), shown: '.sk'},
  Failed: {before: lively, plan: always('GET', {refuse: 'unavailable', retryAfter: 60}), shown: '[part=retry]'},
  Missing: {before: nobody, shown: '[part=notice]'},
  NotConfigured: {before: nobody, unset: true, shown: '[part=notice].is-warn'},
} as const satisfies Record<string, Scene>;
