import type {Story} from '../story.ts';

/** Petitions that still look for signatures, or wait for the moderator. */
export const collecting: readonly Story[] = [
  {
    slug: 'crossing',
    author: 'Ірина Шевчук',
    title: {
      uk: 'Облаштувати безпечний перехід біля школи № 3 на вулиці Соборній',
      en: 'Make a safe crossing by School No. 3 on Soborna Street',
    },
    text: {
      uk: `Щоранку вулицю Соборну між будинками 41 і 56 переходять понад 300 дітей. Найближчий перехід — за 240 метрів. За останні два роки тут сталися чотири ДТП, у двох постраждали школярі.

Просимо міську раду до початку нового навчального року:

- облаштувати піднятий перехід із підсвіткою;
- обмежити швидкість до 30 км/год на ділянці 200 метрів;
- перенести зупинку «Школа» за перехід за напрямком руху.

# Чому саме тут

Водії виїжджають на Соборну з мосту й набирають швидкість. Знак «Діти» стоїть за поворотом і влітку його закриває листя.`,
      en: `Every morning more than 300 children cross Soborna Street between houses 41 and 56. The nearest crossing is 240 metres away. In the last two years there were four accidents here; in two of them pupils were hurt.

We ask the town council, before the new school year:

- to build a raised crossing with lighting;
- to limit the speed to 30 km/h over 200 metres;
- to move the “School” bus stop behind the crossing.

# Why here

Drivers come off the bridge onto Soborna and gather speed. The “Children” sign stands behind the bend, and in summer leaves cover it.`,
    },
    published: {days: 84},
    signing: {total: 227, surges: [{days: 58, share: 0.16}, {days: 9, share: 0.09}], together: [{kind: 'school', days: 20, people: 9}]},
  },
  {
    slug: 'night-bus',
    author: 'Богдан Олійник',
    title: {
      uk: 'Запустити нічний автобус між вокзалом і Заріччям',
      en: 'Start a night bus between the station and Zarichchia',
    },
    text: {
      uk: `Останній автобус № 4 від вокзалу до Заріччя відходить о 21:40, а поїзд зі Львова прибуває о 22:55. Люди після зміни й студенти йдуть пішки чотири кілометри або платять за таксі стільки, скільки заробили за три години.

Пропонуємо один рейс о 23:10 щодня і ще один о 00:30 у п'ятницю та суботу. За підрахунками перевізника, для цього вистачить одного автобуса, який уже стоїть у депо.`,
      en: `The last No. 4 bus from the station to Zarichchia leaves at 21:40, but the train from Lviv arrives at 22:55. People coming off their shift, and students, walk four kilometres or pay for a taxi what they earned in three hours.

We propose one run at 23:10 every day and another at 00:30 on Fridays and Saturdays. By the carrier's own figures, one bus that already stands in the depot is enough.`,
    },
    published: {days: 49},
    signing: {total: 143, surges: [{days: 30, share: 0.2}], together: [{kind: 'forged', days: 4, people: 27}]},
  },
  {
    slug: 'river-bank',
    author: 'Оксана Кириленко',
    title: {
      uk: 'Розчистити берег Вільшанки від пішохідного мосту до пляжу',
      en: 'Clear the bank of the Vilshanka from the footbridge to the beach',
    },
    text: {
      uk: `Стежкою вздовж річки ходять щодня, але від мосту до пляжу вона заросла, а у верболозі лежать шини й будівельне сміття.

Просимо:

1. вивезти сміття до кінця весни;
2. прокласти стежку з відсіву завширшки 1,8 метра, щоб проїхав дитячий візок;
3. поставити п'ять лав і три урни.

Дерева не чіпати: верби тримають берег.`,
      en: `People walk the path along the river every day, but between the bridge and the beach it is overgrown, and tyres and builders' rubble lie in the willows.

We ask the council:

1. to take the rubbish away by the end of spring;
2. to lay a gravel path 1.8 metres wide, so that a pram can pass;
3. to put up five benches and three bins.

Leave the trees alone: the willows hold the bank.`,
    },
    published: {days: 5},
    signing: {total: 31},
  },
  {
    slug: 'drinking-water',
    author: 'Павло Ткаченко',
    title: {
      uk: 'Поставити питні фонтанчики в міському парку',
      en: 'Put drinking fountains in the town park',
    },
    text: {
      uk: `Улітку в парку гуляють сотні родин, а набрати води ніде: кіоск зачинено з минулого року. Просимо поставити два антивандальні фонтанчики — біля сцени та біля дитячого майданчика — і вмикати їх із травня до вересня.`,
      en: `In summer hundreds of families walk in the park and there is nowhere to get water: the kiosk has been closed since last year. We ask for two sturdy fountains, one by the stage and one by the playground, running from May to September.`,
    },
    submitted: {days: 0.2},
  },
  {
    slug: 'bicycle-stands',
    author: 'Юлія Мазур',
    title: {
      uk: 'Велостійки біля вокзалу, поліклініки та ринку',
      en: 'Bicycle stands at the station, the clinic and the market',
    },
    text: {
      uk: `Велосипедом до вокзалу їздять навіть узимку, але прив'язати його можна лише до паркану. Просимо встановити по десять П-подібних стійок біля вокзалу, поліклініки та ринку, під навісом або в полі зору камер.`,
      en: `People ride to the station even in winter, but the only thing to lock a bicycle to is the fence. We ask for ten stands each at the station, the clinic and the market, under a roof or in view of a camera.`,
    },
    submitted: {workingDays: 1},
  },
];
