import {always} from '../../test/helpers/faults.ts';
import {Discussion} from '../../test/helpers/discussion.ts';
import type {Mounted} from '../../test/helpers/mount.ts';
import type {Service} from '../../test/helpers/service.ts';
import {type Past} from './pasts.ts';
import {down, onceThere, type Scene, type Stage} from './scene.ts';

type Widget = Mounted<HTMLElement>;

const at = async (service: Service, instant: string): Promise<void> => {
  service.clock.set(instant);
  await service.tick();
};

const begun: Past = async (service) => {
  await at(service, '2026-02-16T09:00:00Z');
  return `petition:${await service.publish()}`;
};

/** What a discussion can hold: sides, replies three deep and deeper, votes, edits, a place of each kind that is gone. */
export const lively: Past = async (service) => {
  const subject = await begun(service);
  const talk = new Discussion(service, subject);
  await at(service, '2026-03-06T19:40:00Z');
  const lamp = await talk.say('Петро Заруба', 'Щоранку воджу сюди двох дітей. Узимку о восьмій ще темно, і водії бачать їх *в останню мить*.\n\nДосить трьох речей:\n\n- переходу\n- ліхтаря\n- знака перед поворотом', {stance: 'support', lang: 'uk'});
  const data = await talk.reply('Ганна Мороз', lamp, 'А чи рахував хтось, скільки там проїздить машин?', {lang: 'uk'});
  const counted = await talk.reply('Петро Заруба', data, 'Рахували в лютому: 340 за годину вранці.', {lang: 'uk'});
  const deep = await talk.reply('Ганна Мороз', counted, 'Дякую, це переконує.', {lang: 'uk'});
  await talk.reply('Azamat Toktogulov', deep, 'Me too. I would not have thought it is that many.');
  await at(service, '2026-03-07T07:10:00Z');
  const noise = await talk.say('Степан Гринюк', 'Проти «лежачого поліцейського» біля переходу: вантажівки гуркотітимуть під вікнами. Перехід без нього я б підтримав.', {stance: 'oppose', onBehalf: 'ОСББ «Тиха, 4»', lang: 'uk'});
  const rude = await talk.say('Хтось', 'Ваш сусід з квартири 12, телефон 067 000 00 00, завжди проти!', {lang: 'uk'});
  await talk.reply('Maria Savchenko', rude, 'Please leave people’s phone numbers out of this.');
  await talk.hide(rude);
  const withdrawn = await talk.say('Роман Гнатюк', 'Я помилився дорогою.', {lang: 'uk'});
  await talk.reply('Ганна Мороз', withdrawn, 'Буває!', {lang: 'uk'});
  await talk.erase('Роман Гнатюк', withdrawn);
  await at(service, '2026-03-09T12:00:00Z');
  const english = await talk.say('Maria Savchenko', 'I teach here. A sign alone will not do: [the report of last year](https://example.org/report) says why.', {stance: 'support'});
  await talk.edit('Maria Savchenko', english, 'I teach here. A sign alone will not do: the report of last year says why.');
  for (const name of ['Олег Ткач', 'Софія Данилюк', 'Юлія Кравець']) await talk.vote(name, lamp);
  await talk.vote('Нурлан Асанов', noise, 'down');
  for (const [n, name] of ['Олег Ткач', 'Софія Данилюк', 'Юлія Кравець', 'Нурлан Асанов', 'Тетяна Яремчук'].entries()) await talk.reply(name, english, `Згода, пункт ${String(n + 1)}.`, {lang: 'uk'});
  await service.tick();
  return subject;
};

/** More than a page. */
export const long: Past = async (service) => {
  const subject = await begun(service);
  const talk = new Discussion(service, subject);
  await at(service, '2026-03-08T08:00:00Z');
  for (let n = 1; n <= 53; n += 1) await talk.say(`Person ${String(n % 7)}`, `Point ${String(n)}: the crossing is needed.`);
  await service.tick();
  return subject;
};

const closed: Past = async (service) => {
  const subject = await lively(service);
  await at(service, '2026-03-09T13:00:00Z');
  const id = subject.slice('petition:'.length);
  await service.signMany(id, 12);
  await service.answer(id);
  return subject;
};

/** Under a page of somebody's site, where nobody is for or against. */
const underAPage: Past = async (service) => {
  const talk = await new Discussion(service, '').onPage({closesAt: '2026-03-20T16:00:00.000Z', url: new URL('/', location.href).href});
  await talk.say('Петро Заруба', 'Де буде вхід?', {lang: 'uk'});
  await service.tick();
  return talk.subject;
};

const nobody: Past = () => Promise.resolve('petition:nothing-here');

const ready = '.thread [part=comment]';
const act = onceThere(ready);

const choose = async (widget: Widget, sort: string): Promise<void> => {
  const select = await widget.appears<HTMLSelectElement>('#order');
  select.value = sort;
  select.dispatchEvent(new Event('change'));
};

const explain = async (widget: Widget, sort: string): Promise<void> => {
  await choose(widget, sort);
  (await widget.appears('[aria-expanded]')).click();
};

const others = async ({service, id}: Stage): Promise<void> => {
  await new Discussion(service, id).say('Ірина Бондар', 'Щойно дізналася. Підтримую!', {stance: 'support', lang: 'uk'});
  await service.tick();
};

/** The link to the last reply of the first comment. */
const follow = async (widget: Widget): Promise<void> => {
  const link = (await widget.appears<HTMLAnchorElement>('.replies .replies .when')).href;
  location.hash = new URL(link).hash;
};

/** Every state of a discussion for those who read. */
export const commentScenes = {
  Ready: {before: lively, shown: ready},
  UnderAPage: {before: underAPage, shown: ready},
  Balanced: {before: lively, shown: '.thread li:first-child .is-support', act: act((widget) => choose(widget, 'balanced'))},
  FormulaTold: {before: lively, shown: '.formula code', act: act((widget) => explain(widget, 'best'))},
  MoreReplies: {before: lively, shown: '.thread > li:last-child .replies > li:nth-child(5)', act: act((widget) => widget.find('.thread > li:last-child [part=more]')!.click())},
  More: {before: long, shown: '.thread > li:nth-child(53)', act: act((widget) => widget.find('#more')!.click())},
  SomeAreNew: {before: lively, shown: '#fresh', act: act((_, stage) => others(stage))},
  NewOnesShown: {
    before: lively,
    shown: '.chip.is-accent',
    act: act(async (widget, stage) => {
      await others(stage);
      (await widget.appears('#fresh')).click();
    }),
  },
  Linked: {before: lively, shown: '.is-named', act: act(follow)},
  Logged: {before: lively, shown: '.entries > li', act: act((widget) => widget.find('.gone .link')!.click())},
  Closed: {before: closed, shown: ready},
  NothingYet: {before: begun, shown: '#count'},
  Unknown: {before: nobody, shown: '[part=notice].is-info'},
  Loading: {before: lively, plan: always('GET', 'stall'), shown: '.sk'},
  Failed: {before: lively, plan: always('GET', down), shown: '[part=retry]'},
  Offline: {before: lively, plan: always('GET', 'drop'), shown: '[part=retry]'},
  MoreFailed: {
    before: long,
    shown: '[part=notice] ~ p #more',
    act: act((widget, {network}) => {
      network.plan = always('GET /comments', down);
      widget.find('#more')!.click();
    }),
  },
  RepliesFailed: {
    before: lively,
    shown: '.more [part=notice]',
    act: act((widget, {network}) => {
      network.plan = always('GET /comments', down);
      widget.find('.thread [part=more]')!.click();
    }),
  },
  Stale: {
    before: lively,
    shown: '[part=notice] [part=retry]',
    act: act(async (_, stage) => {
      stage.network.plan = always('GET /counts', down);
      await others(stage);
    }),
  },
  NotConfigured: {before: lively, unset: true, shown: '[part=notice].is-warn'},
} as const satisfies Record<string, Scene>;
