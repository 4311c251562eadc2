import type {Story} from '../story.ts';

/** Petitions with an official answer. */
export const answered: readonly Story[] = [
  {
    slug: 'library',
    author: 'Софія Левченко',
    title: {uk: 'Відкрити центральну бібліотеку в неділю', en: 'Open the central library on Sundays'},
    text: {
      uk: `Бібліотека працює з понеділка до п'ятниці до 18:00 і в суботу до 15:00. Хто працює чи навчається, просто не встигає.

Просимо відкривати її в неділю з 10:00 до 17:00. Якщо не вистачає людей, вихідним може стати понеділок.`,
      en: `The library is open from Monday to Friday until 18:00 and on Saturday until 15:00. Whoever works or studies cannot get there in time.

We ask for it to be open on Sundays from 10:00 to 17:00. If there are not enough staff, Monday could be the day off.`,
    },
    published: {days: 120},
    signing: {total: 271, reached: {workingDays: 57}, surges: [{days: 100, share: 0.15}]},
    reviewed: {workingDays: 55},
    answered: {
      at: {workingDays: 47},
      outcome: 'supported',
      text: `Центральна бібліотека працюватиме в неділю з 10:00 до 17:00. Новий розклад діє з першого числа наступного місяця.

- Вихідним днем стає понеділок.
- Читальна зала та дитячий відділ працюють увесь час, абонемент — до 16:00.
- Через пів року порахуємо відвідувачів і розповімо, чи залишаємо цей розклад.`,
      signatory: 'Андрій Мельник',
      unit: 'Міський голова',
    },
  },
  {
    slug: 'path-light',
    author: 'Віктор Семенюк',
    title: {
      uk: 'Освітити стежку через сад від вулиці Садової до лікарні',
      en: 'Light the path through the orchard from Sadova Street to the hospital',
    },
    text: {
      uk: `Стежкою через старий сад ходять до лікарні мешканці трьох вулиць: так на кілометр ближче. Після п'ятої вечора там зовсім темно, двічі люди ламали руку.

Просимо поставити 18 ліхтарів на сонячних батареях уздовж усієї стежки, 520 метрів.`,
      en: `People from three streets take the path through the old orchard to the hospital: it is a kilometre shorter. After five in the evening it is pitch dark; twice somebody broke an arm.

We ask for 18 solar lamps along the whole path, 520 metres.`,
    },
    published: {days: 150},
    signing: {total: 268, reached: {workingDays: 69}},
    reviewed: {workingDays: 67},
    answered: {
      at: {workingDays: 58},
      outcome: 'not_supported',
      text: `Стежка проходить приватною ділянкою: земля під садом у довгостроковій оренді до 2041 року, і громада не може витрачати на неї кошти бюджету. Орендар на лист ради відмовив.

# Що зробимо натомість

1. Освітимо тротуар вулиці Медичної від Садової до лікарні: 14 опор, кошти вже є.
2. Додамо зупинку «Сад» до маршруту № 2, щоб до лікарні можна було доїхати.`,
      signatory: 'Олег Данилюк',
      unit: 'Заступник міського голови',
    },
  },
  {
    slug: 'ramp',
    author: 'Марина Бойко',
    title: {
      uk: 'Зробити пандус і автоматичні двері в поліклініці на вулиці Медичній',
      en: 'Build a ramp and automatic doors at the clinic on Medychna Street',
    },
    text: {
      uk: `До поліклініки ведуть одинадцять сходинок і двоє важких дверей. Людина на кріслі колісному чи мама з візком чекає, доки хтось допоможе.

Просимо:

- збудувати пандус з ухилом не більш як 8 %;
- замінити вхідні двері на автоматичні;
- поставити кнопку виклику внизу, доки роботи тривають.`,
      en: `Eleven steps and two heavy doors lead into the clinic. A person in a wheelchair, or a mother with a pram, waits until somebody helps.

We ask the council:

- to build a ramp with a slope of at most 8 %;
- to replace the front doors with automatic ones;
- to put a call button at the bottom while the work goes on.`,
    },
    published: {days: 70},
    signing: {total: 298, reached: {workingDays: 34}, surges: [{days: 50, share: 0.2}]},
    reviewed: {workingDays: 32},
    answered: {
      at: {workingDays: 23},
      outcome: 'supported',
      text: `Пандус і автоматичні двері включено до програми доступності, пункт 3.2. На роботи виділено 690 тис. грн.

- Кнопка виклику біля сходів уже працює.
- Підрядника обираємо на відкритих торгах; кінцевий термін робіт — пів року від дня договору.

Хід робіт щомісяця показує відділ містобудування на сторінці програми.`,
      signatory: 'Андрій Мельник',
      unit: 'Міський голова',
    },
  },
];
