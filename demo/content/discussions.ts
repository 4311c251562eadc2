import type {Stance} from '../../src/contract/comments.ts';

/** What somebody said, and what was answered. */
export interface Remark {
  readonly who: string;
  /** So many days after the petition was published, and at this hour of the town. */
  readonly day: number;
  readonly hour: number;
  readonly text: string;
  readonly lang?: 'en';
  readonly stance?: Stance;
  readonly onBehalf?: string;
  readonly replies?: readonly Remark[];
  /** How many have agreed and disagreed. */
  readonly up?: number;
  readonly down?: number;
  /** What became of it: on a moderator's ground, or of the author's own will. */
  readonly gone?: {readonly ground: string} | 'deleted';
}

const crossing: readonly Remark[] = [
  {
    who: 'Наталія Гнатюк',
    day: 1,
    hour: 8.4,
    stance: 'support',
    up: 19,
    down: 1,
    text: 'Воджу сюди доньку в другий клас. О 7:50 машини йдуть суцільно, діти стоять по десять хвилин, а потім біжать. Так не має бути біля школи.',
    replies: [
      {who: 'Василь Кушнір', day: 1, hour: 12.1, up: 6, text: 'А до світлофора на розі чому не дійти? Там двісті метрів.', replies: [
        {who: 'Наталія Гнатюк', day: 1, hour: 13.5, up: 11, text: 'Двісті сорок в один бік. Дорослий дійде, а діти ходять так, як коротше. Тому треба робити безпечним те місце, де вони *справді* переходять.', replies: [
          {who: 'Василь Кушнір', day: 1, hour: 18.2, up: 8, text: 'Слушно. Підписав.'},
        ]},
      ]},
      {who: 'Дарина Мазур', day: 2, hour: 9, up: 3, text: 'Підтверджую, тричі бачила, як машина гальмувала просто перед дітьми.'},
    ],
  },
  {
    who: 'Степан Гриценко',
    day: 3,
    hour: 20.3,
    stance: 'oppose',
    up: 7,
    down: 9,
    text: 'За перехід і ліхтарі, але проти піднятого. Я живу в будинку 43: вантажівки з мосту гуркотітимуть на ньому вдень і вночі. Досить розмітки, світла й камери.',
    replies: [
      {who: 'Богдан Литвин', day: 3, hour: 21.7, up: 9, text: 'Вантажівки й так не мають їхати Соборною: знак 3,5 т стоїть із 2021 року. Питання в тому, хто це перевіряє.', replies: [
        {who: 'Степан Гриценко', day: 4, hour: 7.9, up: 4, text: 'От і я про те. Спершу хай перевіряють.'},
      ]},
      {who: 'Mark Hale', day: 5, hour: 16, lang: 'en', up: 5, text: 'I taught here for a year. In my home town raised crossings have rubber ramps, and nobody hears the lorries. It may be worth asking what they cost.'},
    ],
  },
  {
    who: 'Олег Ткачук',
    day: 6,
    hour: 19.1,
    stance: 'support',
    onBehalf: 'ГО «Безпечні дороги Вільхівки»',
    up: 14,
    text: 'Ми рахували у вівторок і четвер, з 7:30 до 8:30: *312 дітей* і 640 авто за годину. Середня швидкість після мосту — 54 км/год.\n\nЩо допомогло б найшвидше:\n\n- тимчасовий острівець посередині (один день роботи)\n- дзеркало на повороті\n- перенесення знака «Діти» на 40 метрів до мосту',
  },
  {
    who: 'Гість',
    day: 9,
    hour: 23.4,
    text: 'Та цей Кушнір із Соборної 41, кв. 8, телефон закінчується на 17, завжди всім незадоволений!',
    gone: {ground: 'personal_data'},
    replies: [{who: 'Віра Дорошенко', day: 10, hour: 9.2, up: 12, text: 'Будь ласка, не пишіть тут чужих адрес. Сперечатися можна й без цього.'}],
  },
  {
    who: 'Юрій Зінченко',
    day: 26,
    hour: 17.8,
    stance: 'oppose',
    up: 3,
    down: 12,
    text: 'Зупинку переносити не треба. Люди з Нагірної тоді йтимуть до автобуса на п’ять хвилин довше.',
    replies: [
      {who: 'Ірина Шевчук', day: 27, hour: 8.6, up: 9, text: 'Дякую, це важливо. Ідеться про 60 метрів, до будинку 48: звідти до Нагірної не далі, ніж тепер. Попрошу показати це на схемі.'},
    ],
  },
  {
    who: 'Роман Чумак',
    day: 27,
    hour: 10.4,
    text: 'Перехід уже є в плані на наступний рік, навіщо петиція?',
    gone: 'deleted',
    replies: [{who: 'Дарина Мазур', day: 27, hour: 11.9, up: 6, text: 'У плані — «вивчити питання». Це не перехід.'}],
  },
  {who: 'Марія Савченко', day: 75, hour: 12.5, stance: 'support', up: 8, text: 'Написали про це в шкільній групі, за вечір підписали двадцять родин. Бракує зовсім трохи.'},
  {who: 'Aisuluu Toktogulova', day: 78, hour: 18, lang: 'en', stance: 'support', up: 4, text: 'My son crosses here on a bicycle. A light that comes on when somebody waits would already help in winter.'},
];

const nightBus: readonly Remark[] = [
  {
    who: 'Андрій Скиба',
    day: 2,
    hour: 22.9,
    stance: 'support',
    up: 16,
    text: 'Працюю на вокзалі позмінно. Після 22:00 до Заріччя — або таксі за 180 гривень, або сорок хвилин пішки через міст без ліхтарів.',
    replies: [
      {who: 'Леся Остапчук', day: 3, hour: 8, up: 7, text: 'Те саме з лікарні: друга зміна закінчується о 22:15.', replies: [
        {who: 'Андрій Скиба', day: 3, hour: 9.3, up: 2, text: 'Тоді, може, рейс через лікарню? Це лише два квартали гаку.', replies: [
          {who: 'Леся Остапчук', day: 3, hour: 12.4, up: 5, text: 'Було б чудово. Нас таких щовечора чоловік тридцять.'},
          {who: 'Ivan Petrenko', day: 4, hour: 20.1, lang: 'en', up: 1, text: 'Plus the students of the medical college, who finish their shifts at the same hour.'},
        ]},
      ]},
    ],
  },
  {
    who: 'Галина Приходько',
    day: 11,
    hour: 18.6,
    stance: 'oppose',
    onBehalf: 'ОСББ «Вокзальна, 12»',
    up: 5,
    down: 6,
    text: 'Не проти автобуса, а проти маршруту вулицею Тихою. Старі автобуси чути в спальнях. Якщо пустити електробус або об’їзд Заводською — заперечень не маємо.',
    replies: [{who: 'Богдан Олійник', day: 12, hour: 9.7, up: 8, text: 'Об’їзд Заводською — це плюс три хвилини. Я за, внесу в обґрунтування.'}],
  },
  {who: 'Тарас Яценко', day: 20, hour: 21.5, stance: 'support', up: 9, text: 'Порахувати просто: якщо квиток 15 гривень і в рейсі 20 людей, пальне окупиться. А безпека — ні в які гривні не вкладається.'},
  {who: 'Світлана Білик', day: 31, hour: 7.8, up: 3, text: 'А хто платитиме водієві за нічні години? Хотілося б побачити цифри від перевізника, перш ніж підписувати.'},
];

/** What is said under petitions, by the names of their stories. */
export const discussions: Readonly<Record<string, readonly Remark[]>> = {'crossing': crossing, 'night-bus': nightBus};
