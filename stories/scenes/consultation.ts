import {Consulting} from '../../test/helpers/consultations.ts';
import {always} from '../../test/helpers/faults.ts';
import type {Mounted} from '../../test/helpers/mount.ts';
import type {Past} from './pasts.ts';
import {down, onceThere, type Scene} from './scene.ts';
import {restoredLate, supplemented} from './supplements.ts';

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

const quiet: Past = async (service) => (await Consulting.open(service, {kind: 'policy', text: {}})).id;

/** Where the rules consider what is proposed without a name too. */
const nameless: Past = async (service) => {
  const act = await Consulting.open(service, {kind: 'policy', text: {}});
  await act.say('Ірина Шевчук', 'Тротуари чистять уночі, а не вранці.', {name: null, lang: 'uk'});
  await service.tick();
  return act.id;
};

/** Announced: it opens after the moment in which scenes play. */
const announced: Past = async (service) => {
  service.clock.set('2026-03-06T09:00:00Z');
  return (await Consulting.announce(service, {opensAt: '2026-03-16T07:00:00.000Z', closesAt: '2026-04-17T16:00:00.000Z'})).id;
};

const extended: Past = async (service) => {
  const act = await Consulting.open(service);
  service.clock.set('2026-03-02T10:00:00Z');
  await act.extend('2026-04-07T16:00:00.000Z', 'На прохання батьків: канікули припали на середину строку.');
  return act.id;
};

/** Its time is over; one proposal has its answer, the other waits. */
const considered: Past = async (service) => {
  const act = await Consulting.open(service, {closesAt: '2026-03-05T16:00:00.000Z'});
  const one = await act.propose('Петро Марчук', 'sec_2__para_5', 'І на газоні теж.');
  await act.propose('Ірина Шевчук', 'sec_2__para_3', 'Обмежити до 30 кілометрів на годину.');
  await act.answer([one], {outcome: 'accepted', reason: 'Так і буде.'});
  return act.id;
};

/** The report has not come in its time. */
const overdue: Past = async (service) => {
  service.clock.set('2025-12-01T07:00:00Z');
  return (await Consulting.open(service, {opensAt: '2025-12-02T07:00:00.000Z', closesAt: '2025-12-30T16:00:00.000Z'})).id;
};

const reportOn = async (act: Consulting): Promise<void> => {
  const one = await act.propose('Петро Марчук', 'sec_2__para_5', 'І на газоні теж.');
  act.service.clock.set('2026-03-06T08:00:00Z');
  await act.service.tick();
  await act.answer([one], {outcome: 'accepted', reason: 'Так і зроблено в остаточній редакції.'});
  await act.move({to: 'report_published', summary: {uk: 'Одну пропозицію розглянуто і враховано.', en: 'One proposal was considered and accepted.'}});
};

const reported: Past = async (service) => {
  const act = await Consulting.open(service, {closesAt: '2026-03-05T16:00:00.000Z'});
  await reportOn(act);
  return act.id;
};

const decided: Past = async (service) => {
  const act = await Consulting.open(service, {closesAt: '2026-03-05T16:00:00.000Z'});
  await reportOn(act);
  await act.move({to: 'decided', decision: {outcome: 'changed', lang: 'uk', text: 'Рішення ухвалено зі змінами за підсумками консультації.', url: 'https://rada.example/rishennia/214', decidedOn: '2026-03-06'}});
  return act.id;
};

/** Half of it has been taken out since, and something was said about that half. */
export const shortened: Past = async (service) => {
  const act = await Consulting.open(service);
  await act.propose('Петро Марчук', 'sec_2__para_5', 'І на газоні теж.');
  await act.publish('Розділ 1. Загальні положення\n\n1. Ці Правила діють на вулицях у межах 300 метрів від входу до школи.\n', 'Розділ 2 вилучено');
  await service.tick();
  return act.id;
};

/** Words as they come: without a place to break, in a language that the page does not speak, in another direction. */
const longWords: Past = async (service) => {
  const chained = 'Weltkulturerbestättenschutzverordnungsdurchführungsbestimmungsänderungsgesetzentwurf';
  const act = await Consulting.open(
    service,
    {
      title: {uk: `${chained} і ще раз про безпечний рух біля шкіл, дитячих садків, гуртків і спортивних майданчиків громади`},
      summary: {ar: 'مشروع قرار المجلس بشأن السلامة قرب المدارس'},
      affected: {uk: `${chained}, ${chained}`},
      contact: {name: chained, email: `${'o'.repeat(40)}@${'rada-'.repeat(8)}vilkhivka.example`, phone: null},
      documents: [
        {role: 'justification', title: {uk: chained}, url: `https://rada.example/${'long-'.repeat(30)}.pdf`},
        {role: 'impact_assessment', title: {uk: 'Аналіз впливу'}, url: 'https://rada.example/impact.pdf'},
      ],
    },
    `Розділ 1. ${chained} ${chained}\n\n1. ${chained}${chained}\n`,
  );
  await act.propose('Wolfeschlegelsteinhausen', 'sec_1__para_1', chained + chained, `${chained} ${chained}`);
  await service.tick();
  return act.id;
};

const nobody: Past = () => Promise.resolve('nothing-here');

const ready = '.prov';
const act = onceThere(ready);

const tab = async (widget: Widget, n: number): Promise<void> => {
  await widget.appears('.tabs');
  widget.all<HTMLButtonElement>('.tabs button')[n]!.click();
};

/** Opens what was said about a provision. */
export const openProvision = async (widget: Widget, id: string): Promise<void> => (await widget.appears<HTMLButtonElement>(`[aria-describedby="h-${id}"]`)).click();

const compare = (widget: Widget): void => widget.find<HTMLButtonElement>('.choose button')!.click();

const choose = (widget: Widget, n: number): void => {
  const select = widget.find<HTMLSelectElement>('[name=version]')!;
  select.value = String(n);
  select.dispatchEvent(new Event('change'));
};

/** Every state of a consultation for those who read. */
export const consultationScenes = {
  Draft: {before: lively, shown: ready},
  Contents: {before: shortened, shown: ready},
  Compared: {before: lively, shown: 'ins', act: act(compare)},
  TakenOut: {before: shortened, shown: '#removed', act: act(compare)},
  WithoutAPlace: {before: shortened, shown: '.unplaced li', act: onceThere('.unplaced summary')((widget) => widget.find('.unplaced summary')!.click())},
  WithoutAPlaceFailed: {
    before: shortened,
    shown: '.unplaced [part=retry]',
    act: onceThere('.unplaced summary')((widget, {network}) => {
      network.plan = always('GET /comments', down);
      widget.find('.unplaced summary')!.click();
    }),
  },
  OlderVersion: {before: lively, shown: '[part=notice].is-info', act: act((widget) => choose(widget, 1))},
  Provision: {before: lively, shown: '.said [part=answer]', act: act((widget) => openProvision(widget, 'sec_2__para_3'))},
  SideBySide: {
    before: lively,
    shown: '.said [aria-pressed=true]',
    act: act(async (widget) => {
      await openProvision(widget, 'sec_2__para_3');
      (await widget.appears('.said .proposed [aria-pressed]')).click();
    }),
  },
  NothingSaid: {before: extended, shown: '.said p.muted', act: act((widget) => openProvision(widget, 'sec_1__para_1'))},
  Opinions: {before: lively, shown: '.thread [part=comment]', act: (widget) => tab(widget, 1)},
  Logged: {
    before: lively,
    shown: '.entries > li',
    act: async (widget) => {
      await tab(widget, 1);
      (await widget.appears('#to-log')).click();
    },
  },
  OpinionsOnWhatIsGone: {before: shortened, shown: '.thread [part=comment]', act: (widget) => tab(widget, 1)},
  About: {before: lively, shown: '.papers', act: (widget) => tab(widget, 2)},
  Course: {before: lively, shown: '.timeline', act: (widget) => tab(widget, 3)},
  Extended: {before: extended, shown: '.timeline', act: (widget) => tab(widget, 3)},
  Announced: {before: announced, shown: '.timeline', act: (widget) => tab(widget, 3)},
  Policy: {before: policy, shown: '.thread [part=comment]'},
  PolicyWithoutOpinions: {before: quiet, shown: '#count'},
  WithoutName: {
    before: nameless,
    profile: 'generic',
    shown: '[name=consent]',
    act: onceThere('#text')((widget) => widget.type('text', 'А взимку — двічі на день.')),
  },
  Considered: {before: considered, shown: ready},
  ReportOverdue: {before: overdue, shown: '.clock.is-late'},
  Reported: {before: reported, shown: 'a.btn', act: (widget) => tab(widget, 3)},
  AnswerOwedAfterReport: {before: restoredLate, shown: '.timeline', act: (widget) => tab(widget, 3)},
  Supplemented: {before: supplemented, shown: '#report-dates', act: (widget) => tab(widget, 3)},
  Decided: {before: decided, shown: '.timeline', act: (widget) => tab(widget, 3)},
  LongWords: {before: longWords, shown: '.said ins', act: act((widget) => openProvision(widget, 'sec_1__para_1'))},
  LongWordsAbout: {before: longWords, shown: '.papers', act: (widget) => tab(widget, 2)},
  Loading: {before: lively, plan: always('GET /consultations', 'stall'), shown: '.sk'},
  TextIsLoading: {before: lively, plan: always('GET /versions/', 'stall'), shown: '.tabs ~ .sk'},
  Failed: {before: lively, plan: always('GET', down), shown: '[part=retry]'},
  Offline: {before: lively, plan: always('GET', 'drop'), shown: '[part=retry]'},
  TextFailed: {before: lively, plan: always('GET /versions/', down), shown: '.tabs ~ [role=group] [part=retry]'},
  OpinionsFailed: {before: lively, plan: always('GET /comments', down), shown: '.tabs ~ [role=group] [part=retry]', act: (widget) => tab(widget, 1)},
  ProvisionFailed: {
    before: lively,
    shown: '.said [part=retry]',
    act: act((widget, {network}) => {
      network.plan = always('GET', down);
      return openProvision(widget, 'sec_2__para_3');
    }),
  },
  Stale: {
    before: lively,
    shown: 'header ~ [part=notice] [part=retry]',
    act: act(async (_, {network, service, id}) => {
      network.plan = always('GET /consultations', down);
      await Consulting.of(service, id).extend('2026-04-07T16:00:00.000Z', 'На прохання батьків.');
    }),
  },
  Missing: {before: nobody, shown: '[part=notice]'},
  NotConfigured: {before: nobody, unset: true, shown: '[part=notice].is-warn'},
} as const satisfies Record<string, Scene>;
