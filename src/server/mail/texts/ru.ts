import type {Wording} from './kinds.ts';

const signatures = {one: 'подпись', few: 'подписи', many: 'подписей', other: 'подписи'};
const ignore = 'Если вы этого не просили, ничего не делайте';
const secret = 'Никому не сообщайте код.';

const outcomes = {
  accepted: 'Предложение учтено',
  partly: 'Предложение учтено частично',
  rejected: 'Предложение отклонено',
  out_of_scope: 'Предложение не относится к предмету консультации',
  noted: 'Предложение принято к сведению',
} as const;

export const ru: Wording = {
  signature_code: ({code, expiresAt, title, url}, say) => ({
    subject: `Код, чтобы подписать петицию «${say.pick(title)}»`,
    paragraphs: [
      `Чтобы подписать петицию «${say.pick(title)}», введите этот код на странице, где вы начали:`,
      code,
      `Код действует до ${say.time(expiresAt)} ${say.date(expiresAt)}.`,
      `Петиция: ${url}`,
      `${ignore}: без кода подписи не будет. ${secret}`,
    ],
  }),
  withdrawal_code: ({code, expiresAt, title, url}, say) => ({
    subject: `Код, чтобы отозвать подпись под петицией «${say.pick(title)}»`,
    paragraphs: [
      `Чтобы отозвать свою подпись под петицией «${say.pick(title)}», введите этот код на странице, где вы начали:`,
      code,
      `Код действует до ${say.time(expiresAt)} ${say.date(expiresAt)}.`,
      `Петиция: ${url}`,
      `${ignore}: без кода ничего не изменится. ${secret}`,
    ],
  }),
  petition_code: ({code, expiresAt}, say) => ({
    subject: 'Код, чтобы подать петицию',
    paragraphs: [
      'Чтобы подать петицию, введите этот код на странице, где вы её написали:',
      code,
      `Код действует до ${say.time(expiresAt)} ${say.date(expiresAt)}.`,
      `${ignore}: без кода петиция не будет подана. ${secret}`,
    ],
  }),
  session_code: ({code, expiresAt}, say) => ({
    subject: 'Код для входа',
    paragraphs: [
      'Чтобы войти, введите этот код на странице, где вы начали:',
      code,
      `Код действует до ${say.time(expiresAt)} ${say.date(expiresAt)}.`,
      `${ignore}: без кода никто не сможет войти. ${secret}`,
    ],
  }),
  petition_submitted: ({number, title, body, dueAt}, say) => ({
    subject: `Петиция №\u00a0${number} получена`,
    paragraphs: [
      `Ваша петиция «${say.pick(title)}» получена. Её номер: ${number}.`,
      `Проверить её обязаны до ${say.date(dueAt)}. Проверяет ${say.pick(body)}. После этого петицию опубликуют или откажут с объяснением. В любом случае мы вам напишем.`,
      'Когда петицию опубликуют, все увидят её текст и ваше имя. Адрес вашей почты посторонним не показывают.',
    ],
  }),
  petition_published: ({number, title, body, url, threshold, closesAt}, say) => ({
    subject: `Петиция №\u00a0${number} опубликована`,
    paragraphs: [
      `Ваша петиция «${say.pick(title)}», №\u00a0${number}, опубликована. Её уже можно подписывать: ${url}`,
      `До ${say.date(closesAt)} нужно собрать ${say.count(threshold, signatures)}.`,
      `Если подписей хватит, ${say.pick(body)} рассмотрит петицию и ответит на неё. Если не хватит, её рассмотрят как обычное обращение.`,
    ],
  }),
  petition_rejected: ({number, title, url, ground, reason, textHidden}, say) => ({
    subject: `Петиция №\u00a0${number} отклонена`,
    paragraphs: [
      `Ваша петиция «${say.pick(title)}», №\u00a0${number}, отклонена.`,
      `Основание: ${say.pick(ground)}.`,
      `Объяснение:\n${reason}`,
      `Это решение могут прочитать все: ${url}`,
      textHidden && 'Текста петиции там нет: при таком основании его скрывают.',
    ],
  }),
  review_started: ({number, title, body, url, signatures: n, dueAt}, say) => ({
    subject: `Начато рассмотрение петиции №\u00a0${number}`,
    paragraphs: [
      `Начато рассмотрение вашей петиции «${say.pick(title)}», №\u00a0${number}. Под ней ${say.count(n, signatures)}.`,
      `Ответ должен быть до ${say.date(dueAt)}. Отвечает ${say.pick(body)}. Мы напишем вам, когда ответ появится.`,
      `Петиция: ${url}`,
    ],
  }),
  answered_author: ({number, title, url, outcome, signatory}, say) => ({
    subject: `Есть ответ на петицию №\u00a0${number}`,
    paragraphs: [
      `На вашу петицию «${say.pick(title)}», №\u00a0${number}, есть официальный ответ.`,
      outcome === 'supported' ? 'Петиция поддержана.' : 'Петиция не поддержана.',
      `Прочитать ответ: ${url}`,
      `Ответ подписан: ${signatory}.`,
    ],
  }),
  answered_signer: ({number, title, url, outcome, signatory}, say) => ({
    subject: `Есть ответ на петицию №\u00a0${number}`,
    paragraphs: [
      `Вы подписали петицию «${say.pick(title)}», №\u00a0${number}, и просили сообщить об ответе. Он опубликован.`,
      outcome === 'supported' ? 'Петиция поддержана.' : 'Петиция не поддержана.',
      `Прочитать ответ: ${url}`,
      `Ответ подписан: ${signatory}.`,
      'Больше писем об этой петиции мы вам не пришлём.',
    ],
  }),
  appeal_author: ({number, title, url, signatures: n, threshold, appealNumber, dueOn}, say) => ({
    subject: `Петицию №\u00a0${number} рассмотрят как обращение`,
    paragraphs: [
      `Сбор подписей под вашей петицией «${say.pick(title)}», №\u00a0${number}, завершён. Собрано ${say.count(n, signatures)}, а было нужно ${say.count(threshold, signatures)}.`,
      `Поэтому её рассмотрят как обычное обращение. Номер обращения: ${appealNumber}. Ответ должен быть до ${say.date(dueOn)}.`,
      `Петиция: ${url}`,
    ],
  }),
  comment_published: ({receipt, title, url}, say) => ({
    subject: `Ваш комментарий к «${say.pick(title)}» опубликован`,
    paragraphs: [`Модератор прочитал ваш комментарий к «${say.pick(title)}». Его номер: ${receipt}. Теперь его могут прочитать все: ${url}`],
  }),
  comment_refused: ({receipt, title, url, ground, explanation}, say) => ({
    subject: `Ваш комментарий к «${say.pick(title)}» не будет опубликован`,
    paragraphs: [
      `Модератор прочитал ваш комментарий к «${say.pick(title)}». Его номер: ${receipt}. Комментарий не будет опубликован.`,
      `Основание: ${say.pick(ground)}.`,
      explanation !== null && `Объяснение:\n${explanation}`,
      `Обсуждение: ${url}`,
    ],
  }),
  comment_hidden: ({receipt, title, url, ground, explanation}, say) => ({
    subject: `Ваш комментарий к «${say.pick(title)}» скрыт`,
    paragraphs: [
      `Модератор скрыл ваш комментарий к «${say.pick(title)}». Его номер: ${receipt}.`,
      `Основание: ${say.pick(ground)}.`,
      explanation !== null && `Объяснение:\n${explanation}`,
      'Все видят, что комментарий скрыт и на каком основании, но не видят ни его слов, ни вашего имени.',
      `Обсуждение: ${url}`,
    ],
  }),
  comment_restored: ({receipt, title, url}, say) => ({
    subject: `Ваш комментарий к «${say.pick(title)}» снова виден`,
    paragraphs: [`Модератор вернул ваш комментарий к «${say.pick(title)}». Его номер: ${receipt}. Его снова могут прочитать все: ${url}`],
  }),
  proposal_answered: ({receipt, title, url, outcome, reason, unit}, say) => ({
    subject: `Ответ на ваше предложение к «${say.pick(title)}»`,
    paragraphs: [`На ваше предложение к «${say.pick(title)}» дан ответ. Номер предложения: ${receipt}.`, `${outcomes[outcome]}.`, `Обоснование:\n${reason}`, `Ответило подразделение: ${unit}.`, `Консультация: ${url}`],
  }),
  sender: ({service, serviceUrl}) => `Это письмо отправляет ${service}: ${serviceUrl}`,
};
