import type {Wording} from './kinds.ts';

const signatures = {one: 'підпис', few: 'підписи', many: 'підписів', other: 'підпису'};
const ignore = 'Якщо ви цього не просили, нічого не робіть';
const secret = 'Нікому не повідомляйте код.';

const outcomes = {
  accepted: 'Пропозицію враховано',
  partly: 'Пропозицію враховано частково',
  rejected: 'Пропозицію відхилено',
  out_of_scope: 'Пропозиція не стосується предмета консультації',
  noted: 'Пропозицію взято до відома',
} as const;

export const uk: Wording = {
  signature_code: ({code, expiresAt, title, url}, say) => ({
    subject: `Код, щоб підписати петицію «${say.pick(title)}»`,
    paragraphs: [
      `Щоб підписати петицію «${say.pick(title)}», введіть цей код на сторінці, де ви почали:`,
      code,
      `Код діє до ${say.time(expiresAt)} ${say.date(expiresAt)}.`,
      `Петиція: ${url}`,
      `${ignore}: без коду підпису не буде. ${secret}`,
    ],
  }),
  withdrawal_code: ({code, expiresAt, title, url}, say) => ({
    subject: `Код, щоб відкликати підпис під петицією «${say.pick(title)}»`,
    paragraphs: [
      `Щоб відкликати свій підпис під петицією «${say.pick(title)}», введіть цей код на сторінці, де ви почали:`,
      code,
      `Код діє до ${say.time(expiresAt)} ${say.date(expiresAt)}.`,
      `Петиція: ${url}`,
      `${ignore}: без коду нічого не зміниться. ${secret}`,
    ],
  }),
  petition_code: ({code, expiresAt}, say) => ({
    subject: 'Код, щоб подати петицію',
    paragraphs: [
      'Щоб подати петицію, введіть цей код на сторінці, де ви її написали:',
      code,
      `Код діє до ${say.time(expiresAt)} ${say.date(expiresAt)}.`,
      `${ignore}: без коду петицію не буде подано. ${secret}`,
    ],
  }),
  session_code: ({code, expiresAt}, say) => ({
    subject: 'Код для входу',
    paragraphs: [
      'Щоб увійти, введіть цей код на сторінці, де ви почали:',
      code,
      `Код діє до ${say.time(expiresAt)} ${say.date(expiresAt)}.`,
      `${ignore}: без коду ніхто не зможе увійти. ${secret}`,
    ],
  }),
  petition_submitted: ({number, title, body, dueAt}, say) => ({
    subject: `Петицію №\u00a0${number} отримано`,
    paragraphs: [
      `Вашу петицію «${say.pick(title)}» отримано. Її номер: ${number}.`,
      `${say.pick(body)} має перевірити її до ${say.date(dueAt)}. Після цього петицію опублікують або відмовлять із поясненням. У кожному разі ми вам напишемо.`,
      'Коли петицію опублікують, усі побачать її текст і ваше ім’я. Адресу вашої пошти загалу не показують.',
    ],
  }),
  petition_published: ({number, title, body, url, threshold, closesAt}, say) => ({
    subject: `Петицію №\u00a0${number} опубліковано`,
    paragraphs: [
      `Вашу петицію «${say.pick(title)}», №\u00a0${number}, опубліковано. Її вже можна підписувати: ${url}`,
      `Потрібно зібрати ${say.count(threshold, signatures)} до ${say.date(closesAt)}.`,
      `Якщо підписів вистачить, ${say.pick(body)} має розглянути петицію та відповісти. Якщо не вистачить, її розглянуть як звичайне звернення.`,
    ],
  }),
  petition_rejected: ({number, title, url, ground, reason, textHidden}, say) => ({
    subject: `Петицію №\u00a0${number} відхилено`,
    paragraphs: [
      `Вашу петицію «${say.pick(title)}», №\u00a0${number}, відхилено.`,
      `Підстава: ${say.pick(ground)}.`,
      `Пояснення:\n${reason}`,
      `Це рішення можуть прочитати всі: ${url}`,
      textHidden && 'Тексту петиції там немає: за такої підстави його приховують.',
    ],
  }),
  review_started: ({number, title, body, url, signatures: n, dueAt}, say) => ({
    subject: `Розпочато розгляд петиції №\u00a0${number}`,
    paragraphs: [
      `Розпочато розгляд вашої петиції «${say.pick(title)}», №\u00a0${number}. Під нею ${say.count(n, signatures)}.`,
      `${say.pick(body)} має відповісти до ${say.date(dueAt)}. Ми напишемо вам, коли відповідь з’явиться.`,
      `Петиція: ${url}`,
    ],
  }),
  answered_author: ({number, title, url, outcome, signatory}, say) => ({
    subject: `Є відповідь на петицію №\u00a0${number}`,
    paragraphs: [
      `На вашу петицію «${say.pick(title)}», №\u00a0${number}, є офіційна відповідь.`,
      outcome === 'supported' ? 'Петицію підтримано.' : 'Петицію не підтримано.',
      `Прочитати відповідь: ${url}`,
      `Відповідь підписано: ${signatory}.`,
    ],
  }),
  answered_signer: ({number, title, url, outcome, signatory}, say) => ({
    subject: `Є відповідь на петицію №\u00a0${number}`,
    paragraphs: [
      `Ви підписали петицію «${say.pick(title)}», №\u00a0${number}, і просили повідомити про відповідь. Її опубліковано.`,
      outcome === 'supported' ? 'Петицію підтримано.' : 'Петицію не підтримано.',
      `Прочитати відповідь: ${url}`,
      `Відповідь підписано: ${signatory}.`,
      'Більше листів про цю петицію ми вам не надсилатимемо.',
    ],
  }),
  appeal_author: ({number, title, url, signatures: n, threshold, appealNumber, dueOn}, say) => ({
    subject: `Петицію №\u00a0${number} розглянуть як звернення`,
    paragraphs: [
      `Збір підписів під вашою петицією «${say.pick(title)}», №\u00a0${number}, завершено. Зібрано ${say.count(n, signatures)}, а потрібно було ${say.count(threshold, signatures)}.`,
      `Тому її розглянуть як звичайне звернення. Номер звернення: ${appealNumber}. Відповідь має бути до ${say.date(dueOn)}.`,
      `Петиція: ${url}`,
    ],
  }),
  comment_published: ({receipt, title, url}, say) => ({
    subject: `Ваш коментар до «${say.pick(title)}» опубліковано`,
    paragraphs: [`Модератор прочитав ваш коментар до «${say.pick(title)}». Його номер: ${receipt}. Тепер його можуть прочитати всі: ${url}`],
  }),
  comment_refused: ({receipt, title, url, ground, explanation}, say) => ({
    subject: `Ваш коментар до «${say.pick(title)}» не буде опубліковано`,
    paragraphs: [
      `Модератор прочитав ваш коментар до «${say.pick(title)}». Його номер: ${receipt}. Коментар не буде опубліковано.`,
      `Підстава: ${say.pick(ground)}.`,
      explanation !== null && `Пояснення:\n${explanation}`,
      `Обговорення: ${url}`,
    ],
  }),
  comment_hidden: ({receipt, title, url, ground, explanation}, say) => ({
    subject: `Ваш коментар до «${say.pick(title)}» приховано`,
    paragraphs: [
      `Модератор приховав ваш коментар до «${say.pick(title)}». Його номер: ${receipt}.`,
      `Підстава: ${say.pick(ground)}.`,
      explanation !== null && `Пояснення:\n${explanation}`,
      'Усі бачать, що коментар приховано і з якої підстави, але не бачать ні його слів, ні вашого імені.',
      `Обговорення: ${url}`,
    ],
  }),
  comment_restored: ({receipt, title, url}, say) => ({
    subject: `Ваш коментар до «${say.pick(title)}» знову видно`,
    paragraphs: [`Модератор повернув ваш коментар до «${say.pick(title)}». Його номер: ${receipt}. Його знову можуть прочитати всі: ${url}`],
  }),
  proposal_answered: ({receipt, title, url, outcome, reason, unit}, say) => ({
    subject: `Відповідь на вашу пропозицію до «${say.pick(title)}»`,
    paragraphs: [`На вашу пропозицію до «${say.pick(title)}» дано відповідь. Номер пропозиції: ${receipt}.`, `${outcomes[outcome]}.`, `Обґрунтування:\n${reason}`, `Відповідь надав підрозділ: ${unit}.`, `Консультація: ${url}`],
  }),
  sender: ({service, serviceUrl}) => `Цей лист надсилає ${service}: ${serviceUrl}`,
};
