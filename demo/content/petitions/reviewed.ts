import type {Story} from '../story.ts';

/** Petitions with enough signatures: waiting, under review, overdue. */
export const reviewed: readonly Story[] = [
  {
    slug: 'lime-avenue',
    author: 'Галина Поліщук',
    title: {
      uk: 'Зберегти липову алею на вулиці Шевченка під час ремонту дороги',
      en: 'Keep the lime avenue on Shevchenko Street when the road is rebuilt',
    },
    text: {
      uk: `За проєктом ремонту вулиці Шевченка мають зрізати 64 липи. Їх посадили 1958 року, і лише вісім із них сухі: це показав огляд, який ми замовили в лісгоспі.

Просимо:

- зупинити видалення здорових дерев;
- змінити проєкт так, щоб тротуар обходив дерева з боку будинків;
- оприлюднити акт обстеження кожного дерева.

Влітку на алеї на сім градусів прохолодніше, ніж на сусідній вулиці Залізничній.`,
      en: `The project for Shevchenko Street would cut down 64 lime trees. They were planted in 1958, and only eight of them are dry: the survey we ordered from the forestry shows it.

We ask the council:

- to stop the felling of healthy trees;
- to change the project so that the pavement passes the trees on the side of the houses;
- to publish the survey of every tree.

In summer the avenue is seven degrees cooler than Zaliznychna, the next street.`,
    },
    published: {days: 62},
    signing: {total: 283, reached: {workingDays: 16}, surges: [{days: 45, share: 0.25}]},
    reviewed: {workingDays: 14},
    drafted: {
      at: {workingDays: 3},
      text: `# Рішення

Рада підтримує петицію в тому, що стосується здорових дерев. З 64 лип залишаються 56; вісім сухих замінять молодими восени.

# Що буде далі

- до 15 числа наступного місяця: зміни до проєкту, тротуар з боку будинків
- до кінця наступного місяця: акт обстеження кожного дерева на сайті громади
- `,
      unit: 'Відділ благоустрою',
    },
  },
  {
    slug: 'shelter',
    author: 'Наталія Гончар',
    title: {
      uk: 'Облаштувати укриття в школі № 1, щоб діти не вчилися позмінно',
      en: 'Fit out a shelter at School No. 1 so that children need not study in shifts',
    },
    text: {
      uk: `У школі № 1 навчаються 742 дитини, а укриття вміщує 260. Тому класи ходять у три зміни, і третя закінчується о 18:50.

Під спортзалом є підвал на 410 квадратних метрів. Проєкт ремонту виготовлено, експертизу пройдено. Бракує рішення про гроші.

Просимо передбачити в бюджеті кошти на:

- другий вихід і вентиляцію;
- вбиральні та воду;
- меблі для восьми класів.`,
      en: `742 children study at School No. 1, and the shelter holds 260. So classes come in three shifts, and the third ends at 18:50.

Under the gym there is a basement of 410 square metres. The project has been drawn up and approved. What is missing is a decision on money.

We ask the council to budget for:

- a second exit and ventilation;
- toilets and water;
- furniture for eight classes.`,
    },
    published: {days: 40},
    signing: {total: 331, reached: {workingDays: 7}, surges: [{days: 12, share: 0.3}]},
    reviewed: {workingDays: 4},
  },
  {
    slug: 'stadium',
    author: 'Руслан Гайдук',
    title: {
      uk: 'Відкрити шкільні стадіони для всіх у вихідні',
      en: 'Open the school sports grounds to everyone at weekends',
    },
    text: {
      uk: `Чотири стадіони при школах відремонтовано за кошти громади, але з п'ятниці до понеділка вони зачинені. Діти грають на парковках.

Просимо відкривати їх у суботу й неділю з 9:00 до 20:00. Чергування готові взяти на себе батьківські комітети; перелік із 26 охочих додано до заяви.`,
      en: `Four school sports grounds were rebuilt with the community's money, but from Friday to Monday they are locked. Children play in car parks.

We ask for them to be open on Saturdays and Sundays from 9:00 to 20:00. The parents' committees are ready to keep watch; a list of 26 volunteers was added to the letter.`,
    },
    published: {days: 55},
    signing: {total: 259, reached: {workingDays: 1}, surges: [{days: 4, share: 0.2}]},
  },
];
