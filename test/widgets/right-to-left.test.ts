import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/widgets/petition-counter/define.ts';
import '../../src/widgets/petition/define.ts';
import {speakArabic} from '../../stories/arabic/speak.ts';
import {arabic} from '../../stories/arabic/words.ts';
import {counted, number} from '../../src/locale/format.ts';
import {askForCode} from '../../stories/scenes/petition.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {mount, unmountAll, type Mounted} from '../helpers/mount.ts';
import {startService, type Service} from '../helpers/service.ts';

speakArabic();

const middle = (element: Element) => {
  const {left, right} = element.getBoundingClientRect();
  return (left + right) / 2;
};

/** Where the first and the last letter of an element's text stand. */
function ends(element: Element): {readonly first: number; readonly last: number} {
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
  const at = (from: number) => {
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, from + 1);
    return range.getBoundingClientRect().left;
  };
  const words = text.data.trimEnd();
  return {first: at(words.length - words.trimStart().length), last: at(words.length - 1)};
}

describe('on a page written from right to left', () => {
  let service: Service;
  let id: string;
  beforeEach(async () => {
    hurry();
    service = await startService({threshold: 4});
    id = await service.publish();
    await service.signMany(id, 1, 30);
  });
  afterEach(async () => {
    unhurry();
    unmountAll();
    await service.stop();
  });

  const petition = (): Mounted<HTMLElement> => mount('viche-petition', html`<viche-petition petition-id=${id} .backend=${service.source}></viche-petition>`);

  it('the rail fills from the right', async () => {
    const counter = mount('viche-petition-counter', html`<viche-petition-counter petition-id=${id} .backend=${service.source}></viche-petition-counter>`);
    const rail = await counter.appears('.rail');
    const fill = rail.querySelector('rect')!.getBoundingClientRect();
    const whole = rail.getBoundingClientRect();
    expect(whole.right - fill.right).to.be.lessThan(2);
    expect(fill.width / whole.width).to.be.closeTo(0.25, 0.05);
  });

  it('people read the number first, then what is needed, in Arabic', async () => {
    const counter = mount('viche-petition-counter', html`<viche-petition-counter petition-id=${id} .backend=${service.source}></viche-petition-counter>`);
    await counter.shows('وقّع العريضة');
    expect(middle(counter.find('[part=count]')!)).to.be.greaterThan(middle(counter.find('.of')!));
    expect(counter.text).to.include(counted(3, arabic['count.missing']).replace('\u00A0', ' '));
  });

  it('steps run down the right side, and the sign form stands to the left of the text', async () => {
    const {appears, find} = petition();
    const steps = await appears('.timeline');
    const node = steps.querySelector('.node')!;
    expect(middle(node)).to.be.greaterThan(middle(steps.querySelector('.what')!));
    expect(steps.getBoundingClientRect().right - node.getBoundingClientRect().right).to.be.lessThan(2);
    const place = find('aside')!.getRootNode() as ShadowRoot;
    (place.host as HTMLElement).parentElement!.style.inlineSize = '1100px';
    expect(middle(find('aside')!)).to.be.lessThan(middle(find('.prose')!));
  });

  it('a text in another alphabet keeps its own direction', async () => {
    const {appears} = petition();
    const paragraph = (await appears('.prose')).querySelector('p')!;
    expect(getComputedStyle(paragraph).direction).to.equal('ltr');
    const {first, last} = ends(paragraph);
    const box = paragraph.getBoundingClientRect();
    expect(first - box.left).to.be.lessThan(2);
    expect(last).to.be.greaterThan(box.left);
    expect(getComputedStyle(await appears('[part=title]')).direction).to.equal('ltr');
  });

  it('an address is typed and shown from left to right', async () => {
    const widget = petition();
    const field = await widget.appears<HTMLInputElement>('[name=email]');
    expect(getComputedStyle(field).unicodeBidi).to.equal('plaintext');
    await askForCode(widget);
    const address = await widget.appears('form strong');
    const {first, last} = ends(address);
    expect(first).to.be.lessThan(last);
    expect(getComputedStyle(widget.find('[name=code]')!).unicodeBidi).to.equal('plaintext');
  });

  it('what opens points to the left while it is closed', async () => {
    const widget = petition();
    await askForCode(widget);
    const summary = await widget.appears('summary');
    expect(getComputedStyle(summary, '::before').rotate).to.equal('135deg');
    expect(getComputedStyle(summary, '::before').direction).to.equal('rtl');
  });

  it('counts take all six forms of the language', () => {
    const said = [0, 1, 2, 3, 11, 100].map((n) => counted(n, arabic['count.missing']).replaceAll('\u00A0', ' '));
    expect(said).to.deep.equal(['لا ينقص أي توقيع', 'ينقص توقيع واحد', 'ينقص توقيعان', `تنقص ${number(3)} توقيعات`, `ينقص ${number(11)} توقيعًا`, `ينقص ${number(100)} توقيع`]);
  });
});
