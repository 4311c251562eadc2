import {msg} from '../../../locale/msg.ts';
import {answerProposals} from '../../../client/consultation-desk.ts';
import {asFailure} from '../../../client/failure.ts';
import type {AnsweredProposals, NewProposalAnswer} from '../../../contract/consultation-desk.ts';
import type {ProposalRow} from '../../../contract/consultations.ts';
import {Act} from '../../../desk/act.ts';
import catalogue from '../../../generated/catalogues/replying.ts';
import {counted, inWords} from '../../../locale/format.ts';
import {speak} from '../../../locale/locale.ts';
import {language} from '../../../locale/page-language.ts';
import {differenceStyles} from '../../../ui/difference-view.ts';
import {markupStyles} from '../../../ui/markup-bar.ts';
import {proposalStyles} from '../../../ui/thread/proposal.ts';
import type {OpenConsultation} from '../case-controller.ts';
import type {CaseHost, LaterCasePart} from '../case-host.ts';
import {answerForm, isAnswerable} from '../ended.ts';
import type {Form, FormName} from '../forms.ts';
import {saidStyles} from '../said.styles.ts';
import {VersionTexts} from '../version-texts.ts';
import {answerOf, faultsIn, type AnswerValues} from './answer-values.ts';
import {answerView} from './answer-view.ts';
import {newsOf, type News} from './news.ts';
import {ProposalsController} from './proposals-controller.ts';
import {proposalsView} from './proposals-view.ts';
import styles from './replying.styles.ts';

interface Sent {
  readonly id: string;
  readonly answer: NewProposalAnswer;
}

interface Answering {
  /** Of the consultation. */
  readonly id: string;
  readonly rows: readonly ProposalRow[];
  readonly lead: string;
}

/** The proposals of the open consultation, and the answering of one or of several equal ones. */
class Replying implements LaterCasePart {
  readonly #at: CaseHost;
  readonly #list: ProposalsController;
  readonly #texts: VersionTexts;
  readonly #act: Act<Sent, AnsweredProposals>;
  /** Those that are being answered. */
  #answering: Answering | undefined;
  #news: readonly News[] = [];
  /** Who answered last answers again. */
  #unit = '';

  constructor(at: CaseHost, shown: () => boolean) {
    this.#at = at;
    this.#list = new ProposalsController(at, shown);
    this.#texts = new VersionTexts(at);
    this.#act = new Act(at.host, ({id, answer}, key) => at.session.as((seat) => answerProposals(seat, id, key, answer)));
  }

  draw(): unknown {
    const open = this.#at.open();
    if (!open) return undefined;
    const {host} = this.#at;
    const parts = {texts: this.#texts, timeZone: open.consultation.body.timeZone, level: Math.min(host.headingLevel + 2, 6)};
    const answering = this.#answering?.id === open.consultation.id ? this.#answering : undefined;
    if (answering && isAnswerable(open, answering.lead)) return this.#form(open, answering.rows, parts);
    return proposalsView({
      ...parts,
      list: this.#list,
      mayAnswer: open.mayAnswer,
      reported: open.consultation.reportPublishedAt !== null,
      look: (change) => this.#list.look(change),
      showAll: () => (this.#list.look({state: '', q: ''}), void host.focusOn('[name=q]')),
      select: (row, selected) => (this.#list.select(row, selected), host.requestUpdate()),
      selectSame: (row) => void this.#selectSame(row),
      clear: () => (this.#list.selected.clear(), void host.focusOn('#view-title')),
      answer: (rows) => this.#begin(open, rows),
      more: () => void this.#more(),
    });
  }

  #form(open: OpenConsultation, rows: readonly ProposalRow[], parts: {texts: VersionTexts; timeZone: string; level: number}): unknown {
    const {host, forms, go} = this.#at;
    return answerView({
      ...parts,
      rows,
      form: this.#typed(open),
      version: this.#texts.version(open.consultation.latestVersion),
      news: this.#news,
      busy: this.#act.busy,
      failure: this.#act.failure,
      shared: forms.shared,
      share: (shared) => (forms.setShared(shared), host.requestUpdate()),
      type: (change) => {
        forms.keep(this.#name(open), this.#typed(open), change, open.revision);
        host.requestUpdate();
      },
      send: () => void this.#send(open),
      back: () => void this.#back(),
      discard: () => (forms.drop(this.#name(open)), this.#act.clear(), void host.focusOn('#view-title')),
      go,
    });
  }

  #name = (open: OpenConsultation): FormName => ({id: open.consultation.id, what: answerForm(this.#answering?.lead ?? '')});

  #typed(open: OpenConsultation): Form<AnswerValues> {
    const {comment, anchor} = this.#answering?.rows[0] ?? {};
    return this.#at.forms.form<AnswerValues>(this.#name(open), open.revision, () => ({
      outcome: comment?.answer?.outcome ?? '',
      reason: '',
      unit: comment?.answer?.unit ?? (this.#unit || inWords(open.consultation.body.name).text),
      lang: language(),
      provision: anchor?.provision ?? '',
    }));
  }

  #begin(open: OpenConsultation, rows: readonly ProposalRow[]): void {
    this.#answering = {id: open.consultation.id, rows, lead: rows[0]?.comment.id ?? ''};
    this.#news = [];
    this.#act.clear();
    void this.#at.host.focusOn('#view-title');
  }

  clear(): void {
    this.#act.clear();
  }

  async #back(): Promise<void> {
    const {host} = this.#at;
    const lead = this.#answering?.lead;
    this.#answering = undefined;
    this.#act.clear();
    await host.focusOn(`#answer-${CSS.escape(lead ?? '')}`);
    // It may have gone, or stand on a page further down.
    if (!host.renderRoot.activeElement) await host.focusOn('#view-title');
  }

  async #selectSame(row: ProposalRow): Promise<void> {
    const {host} = this.#at;
    const n = await this.#list.selectSame(row);
    if (n !== undefined) await host.focusOn('#selection');
    else host.requestUpdate();
  }

  async #send(open: OpenConsultation): Promise<void> {
    const {host, forms, isOpen, done, refresh} = this.#at;
    const answering = this.#answering;
    if (!answering || this.#act.busy) return;
    const form = this.#typed(open);
    const name = this.#name(open);
    this.#act.clear();
    form.faults = faultsIn(form.value);
    if (form.faults.size > 0) return host.focusOn('#faults');
    const {id, latestVersion} = open.consultation;
    this.#news = [];
    const {value} = form;
    const answer = answerOf(value, answering.rows, latestVersion);
    const sent = await this.#act.send({id, answer});
    // Who went back meanwhile may be answering another one: that form and focus are theirs.
    const isStillThere = () => isOpen(id) && this.#answering?.lead === answering.lead;
    if (sent) {
      this.#unit = answer.unit;
      const isWhole = forms.sent(name, value);
      const stays = isStillThere() && isWhole;
      if (isWhole && this.#answering?.lead === answering.lead) this.#answering = undefined;
      for (const one of sent.answered) this.#list.selected.delete(one.id);
      const words = counted(sent.answered.length, msg('The answer is published; its author gets a letter|The answer to # proposals is published; their authors get a letter', {id: 'replying.done'}));
      await Promise.all([done(id, words), this.#list.refresh()]);
      if (isOpen(id)) host.say(words);
      // Whoever went on typing changes the answer that is there now.
      if (!isWhole && this.#answering === answering) {
        await this.#lookAgain(answering);
        this.#news = [];
        host.requestUpdate();
      }
      if (!stays || !isOpen(id) || this.#answering) return;
      const next = this.#list.items?.find(({comment}) => comment.answer === null);
      return host.focusOn(next ? `#proposal-${CSS.escape(next.comment.id)}` : '#done');
    }
    const {failure} = this.#act;
    const fields = failure?.fields ?? [];
    // What has been gone for long is not known to the service any more.
    const isGone = failure?.code === 'stale' || failure?.code === 'comment_gone' || fields.some(({field}) => field === 'proposals');
    for (const {field, fault, limit} of fields) if (field !== 'proposals') form.faults.set(field.split('.')[0] ?? field, {fault, limit});
    // Why it failed is nothing that another form should say.
    if (!isStillThere()) this.#act.clear();
    else if (isGone) await this.#lookAgain(answering);
    if (failure?.code === 'transition_not_allowed' && isOpen(id)) await refresh();
    if (!isStillThere()) return;
    await host.focusOn(form.faults.size > 0 ? '#faults' : '#changed, #failure, #ended');
  }

  /** The proposals as they are now; what was typed stays. */
  async #lookAgain(answering: Answering): Promise<void> {
    const {rows} = answering;
    try {
      const [now] = await Promise.all([this.#list.again(rows), this.#list.refresh()]);
      if (this.#answering !== answering) return;
      this.#news = newsOf(rows, now);
      this.#answering = {...answering, rows: rows.map((row) => now.get(row.comment.id) ?? row).filter(({comment: {id}}) => now.get(id)?.comment.status === 'published')};
      // What has gone can be answered with others no more.
      for (const {fate, before} of this.#news) if (fate !== 'edited' && fate !== 'answered') this.#list.selected.delete(before.comment.id);
    } catch (error) {
      if (this.#answering === answering) this.#act.failure = asFailure(error);
    }
  }

  async #more(): Promise<void> {
    const before = await this.#list.more();
    const next = this.#list.items?.[before];
    await this.#at.host.focusOn(next ? `#proposal-${CSS.escape(next.comment.id)}` : '#more');
  }
}

/**
 * Fetched when somebody comes to the proposals of a consultation.
 * @param shown Whether they are in sight.
 * @throws When the words did not arrive.
 */
export async function reply(at: CaseHost, shown: () => boolean): Promise<LaterCasePart> {
  if (!(await speak(catalogue))) throw new Error('no words');
  at.host.adopt([saidStyles, differenceStyles, proposalStyles, markupStyles, styles]);
  return new Replying(at, shown);
}
