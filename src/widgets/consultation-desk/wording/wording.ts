import {msg} from '../../../locale/msg.ts';
import {publishVersion, recogniseText} from '../../../client/consultation-desk.ts';
import type {PublishedVersion} from '../../../contract/consultation-desk.ts';
import type {NewVersion, PastedText, ProvisionType, RecognisedText} from '../../../contract/provisions.ts';
import {Act} from '../../../desk/act.ts';
import catalogue from '../../../generated/catalogues/wording.ts';
import {counted, fill} from '../../../locale/format.ts';
import {speak} from '../../../locale/locale.ts';
import {language} from '../../../locale/page-language.ts';
import {Rows} from '../../../ui/thread/rows.ts';
import type {OpenConsultation} from '../case-controller.ts';
import type {CaseHost, LaterCasePart} from '../case-host.ts';
import type {Form, FormName} from '../forms.ts';
import {VersionTexts} from '../version-texts.ts';
import {added, edited, merged, moved, recognisedLines, shifted, split, versionLines, without, type Line, type Lines} from './lines.ts';
import type {LineAct} from './line-view.ts';
import {textFaults, versionOf, type TextValues} from './text-values.ts';
import {textView} from './text-view.ts';
import styles from './wording.styles.ts';

interface Sent {
  readonly id: string;
  readonly revision: number;
  readonly version: NewVersion;
}

/** The text of the open draft act: from a pasted text to provisions, corrected by hand, to a version. */
class Wording implements LaterCasePart {
  readonly #at: CaseHost;
  readonly #recognising: Act<{readonly id: string; readonly text: PastedText}, RecognisedText>;
  readonly #sending: Act<Sent, PublishedVersion>;
  #texts: VersionTexts;
  /** Of which consultation and revision they were read: the text of a draft can be saved anew. */
  #textsOf = '';
  #rows = new Rows();
  /** The line whose fields are open. */
  #editing: number | undefined;

  constructor(at: CaseHost) {
    this.#at = at;
    this.#texts = new VersionTexts(at);
    const {host, session} = at;
    this.#recognising = new Act(host, ({id, text}, key) => session.as((seat) => recogniseText(seat, id, key, text)));
    this.#sending = new Act(host, ({id, revision, version}, key) => session.as((seat) => publishVersion(seat, id, revision, key, version)));
  }

  draw(): unknown {
    const open = this.#at.open();
    if (!open) return undefined;
    const {host, go} = this.#at;
    const form = this.#form(open);
    return textView({
      open,
      form,
      latest: this.#latest(open),
      rows: this.#rows,
      editing: this.#editing,
      level: host.headingLevel + 1,
      recognising: this.#recognising.busy,
      sending: this.#sending.busy,
      failure: this.#recognising.failure ?? this.#sending.failure,
      type: (change) => this.#type(open, change),
      typeLine: (name, value) => this.#typeLine(open, name, value),
      act: (line, act) => this.#act(open, line, act),
      recognise: () => void this.#recognise(open),
      goOn: () => void this.#goOn(open),
      again: () => (this.#type(open, {lines: []}), void host.focusOn('#go-on, [name=pasted]')),
      send: () => void this.#send(open),
      discard: () => this.#discard(open),
      email: this.#at.session.session?.email ?? '',
      go,
    });
  }

  #name = ({consultation: {id}}: OpenConsultation): FormName => ({id, what: 'text'});

  #form(open: OpenConsultation): Form<TextValues> {
    const lang = open.consultation.versions.at(-1)?.lang ?? language();
    return this.#at.forms.form<TextValues>(this.#name(open), open.revision, () => ({lang, langChosen: open.consultation.versions.length > 0, pasted: '', lines: [], note: ''}));
  }

  /** The newest version. A public one never changes; a draft's is read anew after each change. */
  #latest(open: OpenConsultation) {
    const {id, status, versions} = open.consultation;
    const of = `${id} ${status === 'draft' ? open.revision : ''}`;
    if (of !== this.#textsOf) {
      this.#textsOf = of;
      this.#texts = new VersionTexts(this.#at);
      this.#editing = undefined;
      this.#rows = new Rows();
    }
    return this.#texts.version(open.consultation.latestVersion ?? versions.at(-1)?.n);
  }

  #type(open: OpenConsultation, change: Partial<TextValues>): void {
    this.#at.forms.keep(this.#name(open), this.#form(open), change, open.revision);
    this.#at.host.requestUpdate();
  }

  #typeLine(open: OpenConsultation, name: string, value: string): void {
    const {lines, lang} = this.#form(open).value;
    const at = lines.findIndex(({key}) => key === this.#editing);
    const line = lines[at];
    if (!line) return;
    if (name === 'type') this.#type(open, {lines: edited(lines, at, {type: value as ProvisionType})});
    else if (name === 'number') this.#type(open, {lines: edited(lines, at, {number: value})});
    else if (name === 'heading' || name === 'text') this.#type(open, {lines: edited(lines, at, {[name]: withWords(line[name], lang, value)})});
  }

  #act(open: OpenConsultation, line: Line, act: LineAct): void {
    const {host} = this.#at;
    const {lines, lang} = this.#form(open).value;
    const at = lines.findIndex(({key}) => key === line.key);
    const then = (next: Lines, key: number | undefined, focus = `#line-${key}`) => {
      if (next !== lines) this.#type(open, {lines: next});
      void host.focusOn(focus);
    };
    switch (act) {
      case 'edit':
        if (this.#editing !== line.key) for (const name of ['type', 'number', 'heading', 'text']) this.#form(open).faults.delete(name);
        this.#editing = line.key;
        return void host.focusOn('[name=type]');
      case 'close':
        this.#editing = undefined;
        return void host.focusOn(`#edit-${line.key}`);
      case 'merge': {
        const above = lines[at - 1]?.key;
        this.#editing = above;
        host.say(msg('Put together', {id: 'wording.done.merge'}));
        return then(merged(lines, at, lang), above);
      }
      case 'split': {
        const area = host.renderRoot.querySelector<HTMLTextAreaElement>('textarea[name=text]');
        const next = split(lines, at, lang, area?.selectionStart ?? 0);
        this.#editing = next[at + 1]?.key;
        host.say(msg('Parted: the second half needs its number', {id: 'wording.done.split'}));
        return then(next, undefined, '[name=number]');
      }
      case 'up':
      case 'down':
        host.say(act === 'up' ? msg('Moved up', {id: 'wording.done.up'}) : msg('Moved down', {id: 'wording.done.down'}));
        return then(moved(lines, at, act === 'up' ? -1 : 1), line.key, `#${act}-${line.key}, #line-${line.key}`);
      case 'in':
      case 'out':
        host.say(act === 'in' ? msg('A level deeper now', {id: 'wording.done.in'}) : msg('A level higher now', {id: 'wording.done.out'}));
        return then(shifted(lines, at, act === 'in' ? 1 : -1), line.key, `#${act}-${line.key}, #line-${line.key}`);
      case 'remove':
        this.#editing = undefined;
        host.say(msg('Taken out', {id: 'wording.done.remove'}));
        return then(without(lines, at), lines[at + 1]?.key ?? lines[at - 1]?.key, lines.length > 1 ? `#line-${lines[at + 1]?.key ?? lines[at - 1]?.key}` : '#go-on, [name=pasted]');
      case 'add': {
        const next = added(lines, at);
        this.#editing = next[at + 1]?.key;
        return then(next, undefined, '[name=number]');
      }
    }
  }

  async #recognise(open: OpenConsultation): Promise<void> {
    const {host} = this.#at;
    const form = this.#form(open);
    if (this.#recognising.busy) return;
    this.clear();
    form.faults = new Map();
    if (!form.value.pasted.trim()) {
      form.faults.set('pasted', {fault: 'required'});
      return host.focusOn('#faults');
    }
    const {lang, pasted} = form.value;
    const found = await this.#recognising.send({id: open.consultation.id, text: {lang, text: pasted}});
    if (!found) {
      for (const {fault, limit} of this.#recognising.failure?.fields ?? []) form.faults.set('pasted', {fault, limit});
      return host.focusOn(form.faults.size > 0 ? '#faults' : '#failure');
    }
    this.#start(open, recognisedLines(found));
    await host.focusOn('#found');
  }

  async #goOn(open: OpenConsultation): Promise<void> {
    const latest = this.#latest(open);
    if (!latest) return;
    this.#start(open, versionLines(latest, open.consultation.status !== 'draft'), latest.lang);
    await this.#at.host.focusOn('#found');
  }

  #start(open: OpenConsultation, lines: Lines, lang = this.#form(open).value.lang): void {
    this.#editing = undefined;
    this.#rows = new Rows();
    this.#type(open, {lines, lang});
  }

  async #send(open: OpenConsultation): Promise<void> {
    const {host, forms, isOpen, done, refresh} = this.#at;
    if (this.#sending.busy) return;
    const form = this.#form(open);
    const isNext = open.consultation.status !== 'draft';
    this.clear();
    form.faults = textFaults(form.value, isNext);
    if (form.faults.size > 0) return host.focusOn('#faults');
    const {id} = open.consultation;
    const {revision} = open;
    const {value} = form;
    const published = await this.#sending.send({id, revision, version: versionOf(value)});
    if (published) {
      const isWhole = forms.sent(this.#name(open), value, published.revision);
      if (isWhole && isOpen(id)) this.#editing = undefined;
      await done(id, isNext ? publishedWords(published) : counted(value.lines.length, msg('The text is saved: # provision|The text is saved: # provisions', {id: 'wording.saved'})), {from: revision, to: published.revision});
      return isWhole && isOpen(id) ? host.focusOn('#done') : undefined;
    }
    const {failure} = this.#sending;
    let wrong: number | undefined;
    for (const {field, fault, limit} of failure?.fields ?? []) {
      const [, n, name] = /^provisions\.(\d+)\.?(\w*)/.exec(field) ?? [];
      if (n !== undefined) wrong ??= value.lines[Number(n)]?.key;
      // One provision after another; what is wrong with all of them together is said of the whole.
      if (n === undefined ? field.startsWith('note') : value.lines[Number(n)]?.key === wrong) form.faults.set(n === undefined ? 'note' : name || 'text', {fault, limit});
    }
    // The fields of the provision that is wrong are opened, so that there is a place for what is said of it.
    if (wrong !== undefined && isOpen(id)) this.#editing = wrong;
    if (!isOpen(id)) return this.clear();
    if (failure?.code === 'stale' || failure?.code === 'transition_not_allowed') await refresh();
    await host.focusOn(form.faults.size > 0 ? '#faults' : '#changed, #failure');
  }

  #discard(open: OpenConsultation): void {
    this.#at.forms.drop(this.#name(open));
    this.clear();
    this.#editing = undefined;
    void this.#at.host.focusOn('#view-title');
  }

  clear(): void {
    this.#recognising.clear();
    this.#sending.clear();
  }
}

/** A text with the words of one language set, or taken out. */
function withWords(text: Readonly<Record<string, string>>, lang: string, words: string): Record<string, string> {
  return Object.fromEntries(Object.entries({...text, [lang]: words}).filter(([tag, said]) => tag !== lang || said !== ''));
}

function publishedWords({n, changes, anchors}: PublishedVersion): string {
  const what = fill(msg('Version {n} is published. Changed: {changed}, new: {added}, moved: {moved}, left out: {removed}.', {id: 'wording.published'}), {n, ...changes});
  const places = anchors.doubtful + anchors.unplaced;
  return places ? `${what} ${counted(places, msg('# comment needs you to look at its place.|# comments need you to look at their place.', {id: 'wording.published.places'}))}` : what;
}

/**
 * Fetched when somebody comes to the text of a draft act.
 * @throws When the words did not arrive.
 */
export async function word(at: CaseHost): Promise<LaterCasePart> {
  if (!(await speak(catalogue))) throw new Error('no words');
  at.host.adopt([styles]);
  return new Wording(at);
}
