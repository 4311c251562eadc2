import type {Story} from '../story.ts';

/** Petitions that ended without a review: rejected, or short of signatures. */
export const closed: readonly Story[] = [
  {
    slug: 'fireworks',
    author: 'Тарас Кравець',
    title: {
      uk: 'Заборонити продаж феєрверків по всій Україні',
      en: 'Ban the sale of fireworks all over Ukraine',
    },
    text: {
      uk: `Вибухи феєрверків лякають дітей, ветеранів і тварин. Просимо повністю заборонити їх виробництво, ввезення та продаж в Україні й установити штраф від 50 тисяч гривень.`,
      en: `The bangs of fireworks frighten children, veterans and animals. We ask for a full ban on making, importing and selling them in Ukraine, with a fine from 50,000 hryvnias.`,
    },
    rejected: {
      at: {days: 33},
      ground: 'not_competent',
      reason:
        'Заборонити виробництво та продаж товару в усій країні може лише закон, тобто Верховна Рада. Міська рада має право обмежити запуск феєрверків у громадських місцях Вільхівки: петицію саме про це можна подати тут, і ми допоможемо з текстом.',
    },
  },
  {
    slug: 'debtors',
    author: 'Степан Лисенко',
    title: {
      uk: 'Оприлюднити список боржників за тепло',
      en: 'Publish the list of those who owe for heating',
    },
    text: {
      uk: 'Вимагаємо вивісити на дошці оголошень прізвища, адреси й суми боргу всіх, хто не платить за тепло, а боржникам відключити воду та світло.',
      en: 'We demand that the names, addresses and debts of all who do not pay for heating be put on the notice board, and that their water and light be cut off.',
    },
    rejected: {
      at: {days: 20},
      ground: 'rights_and_freedoms',
      reason:
        'У тексті названо прізвища та адреси дванадцяти приватних осіб, тому ми його не показуємо. Стягувати борг можна лише через суд; оприлюднення персональних даних порушує закон. Знеособлену статистику боргів за будинками публікує «Вільхівкатепло».',
    },
  },
  {
    slug: 'playground',
    author: 'Аліна Панасюк',
    title: {
      uk: 'Збудувати дитячий майданчик у мікрорайоні Східному',
      en: 'Build a playground in the Skhidnyi district',
    },
    text: {
      uk: `У Східному живуть 210 дітей, і жодного майданчика: лише гірка з вісімдесятих, яку торік обгородили стрічкою.

Просимо збудувати майданчик на пустирі між будинками 12 і 14, зі стійким покриттям і гойдалкою для дітей з інвалідністю.`,
      en: `210 children live in Skhidnyi, and there is not one playground: only a slide from the eighties, taped off last year.

We ask for a playground on the empty lot between houses 12 and 14, with a soft surface and a swing for children with disabilities.`,
    },
    published: {days: 93},
    signing: {total: 87},
  },
  {
    slug: 'dog-park',
    author: 'Катерина Вдовиченко',
    title: {
      uk: 'Виділити місце для вигулу собак біля парку',
      en: 'Set aside a place to walk dogs by the park',
    },
    text: {
      uk: `У місті понад дві тисячі собак, а гуляти з ними можна лише на повідку. Пропонуємо обгородити 1500 квадратних метрів на місці колишньої автобази: паркан, дві хвіртки, лава, вода, пакети.`,
      en: `There are over two thousand dogs in town, and they may be walked only on a lead. We propose to fence in 1,500 square metres where the bus depot used to be: a fence, two gates, a bench, water, bags.`,
    },
    published: {days: 104},
    signing: {total: 121, surges: [{days: 80, share: 0.25}]},
    handedOver: {at: {days: 11}, number: 'К-1127/02', dueIn: 18},
  },
];
