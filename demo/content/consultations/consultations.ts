import type {ConsultationDraft} from '../../../src/contract/consultation-desk.ts';
import {firstText, headings, secondText} from './green-act.ts';
import {greenVoices, libraryVoices, type Voice} from './voices.ts';

/** A consultation of the demo town. Times are days before the first start; below zero they are still to come. */
export interface ConsultationStory {
  readonly slug: string;
  readonly draft: Omit<ConsultationDraft, 'opensAt' | 'closesAt' | 'moderation' | 'stances' | 'amends'>;
  readonly opened: number;
  readonly closes: number;
  readonly extended?: {readonly at: number; readonly closes: number; readonly reason: string};
  readonly act?: {readonly text: string; readonly headings: Readonly<Record<string, string>>};
  readonly voices: readonly Voice[];
  /** The second version, after the closing. */
  readonly revised?: {readonly at: number; readonly text: string; readonly note: Readonly<Record<string, string>>};
  readonly answered?: number;
  readonly reported?: {readonly at: number; readonly summary: Readonly<Record<string, string>>};
}

const contact = {name: 'Відділ довкілля Вільхівської міської ради, Оксана Марченко', email: 'dovkillia@vilkhivka.example', phone: '+380 0000 00 00 00'};

const trade = `1. Де можна торгувати

1.1. Торгувати з рук і столиків можна на площі Ринковій, біля вокзалу та на вулиці Медичній.
1.2. Місця позначають на карті, яку публікують на сайті ради.
1.3. Біля шкіл і лікарень ближче ніж за 50 метрів не торгують.

2. Хто і коли

2.1. Мешканці громади продають вирощене власноруч без плати.
2.2. Для інших плата становить 30 гривень за день.
2.3. Торгувати можна з 6-ї до 20-ї години.
2.4. Місце займають у порядку черги, але не більше двох метрів.

3. Порядок

3.1. Продавець прибирає за собою до 21-ї години.
3.2. Продукти тваринного походження продають лише з довідкою.
3.3. Алкоголем, тютюном і ліками з рук не торгують.
3.4. За порядком стежить комунальне підприємство «Ринок».`;

export const consultations: readonly ConsultationStory[] = [
  {
    slug: 'green-areas',
    draft: {
      kind: 'draft_act',
      title: {uk: 'Правила утримання зелених насаджень Вільхівської громади', en: 'Rules for the green areas of the Vilkhivka community', ky: 'Вильховка жамаатынын жашыл зоналарынын эрежелери', ru: 'Правила содержания зелёных насаждений Вильховской громады'},
      summary: {
        uk: 'Чинні правила ухвалено двадцять років тому. Пропонуємо нові: відкритий реєстр дерев, зрозумілий порядок видалення та захист дерев під час будівництва.',
        en: 'The rules in force are twenty years old. We propose new ones: an open register of trees, a clear way to decide which are removed, and protection during construction.',
      },
      text: {
        uk: '# Чому зараз\n\nЗа п’ять років громада втратила 1 180 дерев і посадила 640. Найбільше скарг — на видалення без попередження та на автомобілі на газонах.\n\n- Проєкт підготував відділ довкілля разом із комунальним підприємством.\n- Рада розгляне його на сесії після оприлюднення звіту.',
        en: '# Why now\n\nIn five years the community has lost 1,180 trees and planted 640. Most complaints are about trees removed without warning, and about cars on lawns.\n\n- The draft was prepared by the department of the environment and the town’s own company.\n- The council will consider it once the report is published.',
      },
      affected: {uk: 'Мешканці, власники собак, водії, забудовники, комунальне підприємство «Вільхівка-Благоустрій»', en: 'Residents, owners of dogs, drivers, developers, the town’s own company'},
      consequences: {uk: 'Дерева видалятимуть лише після огляду комісією; забудовники сплачуватимуть відновну вартість до початку робіт; за авто на газоні — штраф.', en: 'Trees will be removed only after a commission has seen them; developers pay before they begin; cars on lawns are fined.'},
      contact,
      documents: [
        {role: 'justification', title: {uk: 'Обґрунтування проєкту', en: 'Justification of the draft'}, url: 'https://vilkhivka.example/green/justification.pdf'},
        {role: 'impact_assessment', title: {uk: 'Розрахунок витрат', en: 'Costs'}, url: 'https://vilkhivka.example/green/costs.pdf'},
      ],
    },
    opened: 62,
    closes: 32,
    extended: {at: 36, closes: 25, reason: 'На прохання жителів вулиці Садової, які дізналися про консультацію пізніше, продовжуємо її на тиждень.'},
    act: {text: firstText, headings},
    voices: greenVoices,
    revised: {at: 18, text: secondText, note: {uk: 'Враховано пропозиції мешканців: строки оголошень, склад комісії, заміна дерев, реєстр і косіння.', en: 'Proposals of residents were taken up: notices, the commission, replacement of trees, the register and mowing.'}},
    answered: 16,
    reported: {
      at: 13,
      summary: {
        uk: 'Дякуємо всім, хто взяв участь. Проєкт змінено у восьми місцях. Рада розгляне його на найближчій сесії.',
        en: 'Thank you to everyone who took part. The draft was changed in eight places. The council will consider it at its next session.',
      },
    },
  },
  {
    slug: 'library',
    draft: {
      kind: 'policy',
      title: {uk: 'Якою має бути центральна бібліотека після ремонту', en: 'What the central library should be like after its renovation', ky: 'Оңдоодон кийин борбордук китепкана кандай болушу керек', ru: 'Какой должна быть центральная библиотека после ремонта'},
      summary: {uk: 'Наступного року ремонтуємо бібліотеку. Порадьте, які зали, послуги та години роботи потрібні.', en: 'The library will be renovated next year. Tell us which rooms, services and hours are needed.'},
      text: {
        uk: 'Маємо 1 400 квадратних метрів і бюджет 18 млн грн.\n\n# Про що запитуємо\n\n1. Які зали потрібні, а які можна об’єднати?\n2. Чого бракує тим, хто працює чи навчається?\n3. Що зробити для дітей і літніх людей?',
        en: 'There are 1,400 square metres and a budget of 18 million.\n\n# What we ask\n\n1. Which rooms are needed, and which can become one?\n2. What do those lack who work or study?\n3. What should be done for children and for old people?',
      },
      affected: {uk: 'Читачі бібліотеки, школярі, студенти, мешканці центру', en: 'Readers, pupils, students, those who live in the centre'},
      consequences: {uk: 'На час ремонту, з лютого до вересня, бібліотека працюватиме в приміщенні школи № 2.', en: 'From February to September the library will be at School No. 2.'},
      contact: {name: 'Управління культури, Ігор Руденко', email: 'kultura@vilkhivka.example', phone: null},
      documents: [{role: 'other', title: {uk: 'План приміщень', en: 'Plan of the rooms'}, url: 'https://vilkhivka.example/library/plan.pdf'}],
    },
    opened: 6,
    closes: -16,
    voices: libraryVoices,
  },
  {
    slug: 'street-trade',
    draft: {
      kind: 'draft_act',
      title: {uk: 'Порядок вуличної торгівлі у Вільхівці', en: 'Rules for street trade in Vilkhivka', ky: 'Вильховкадагы көчө соодасынын тартиби', ru: 'Порядок уличной торговли в Вильховке'},
      summary: {uk: 'Де, коли й за яких умов можна торгувати просто неба. Пропонуйте зміни до кожного пункту.', en: 'Where, when and on what terms people may sell in the open. Propose changes to every point.'},
      text: {uk: 'Досі місця торгівлі визначало підприємство «Ринок». Тепер це зробить рада, відкрито.', en: 'So far the market company decided on the places. Now the council will, in the open.'},
      affected: {uk: 'Продавці, покупці, мешканці вулиць біля ринку', en: 'Sellers, buyers, those who live near the market'},
      consequences: {uk: 'Для тих, хто продає вирощене власноруч, плату скасовують.', en: 'Those who sell what they grew themselves pay nothing any more.'},
      contact: {name: 'Управління економіки, Лариса Тимошенко', email: 'ekonomika@vilkhivka.example', phone: null},
      documents: [],
    },
    opened: 3,
    closes: -20,
    act: {text: trade, headings: {'1.': 'Where people may sell', '2.': 'Who, and when', '3.': 'Order'}},
    voices: [
      {author: 'Надія Остапчук', at: 'chp_2__para_4', quote: 'не більше двох метрів', text: 'Двох метрів мало для картоплі восени. Прошу три.', wording: 'Місце займають у порядку черги, але не більше трьох метрів.'},
      {author: 'Григорій Вдовиченко', at: 'chp_1__para_3', text: 'Біля лікарні завжди продавали квіти. Нехай квіти можна.'},
      {author: 'Соломія Нестеренко', at: 'chp_3__para_1', text: 'Хто перевірятиме, що прибрали?', comment: true},
    ],
  },
];
