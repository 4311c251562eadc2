import {expect} from '@open-wc/testing';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {unmountAll, until} from '../helpers/mount.ts';
import {mariia, proposed, Proposer} from './proposing.ts';

const quoted = 'після пішохідного переходу';

describe('somebody who means some words of a provision', function () {
  this.timeout(30_000);
  let person: Proposer;
  beforeEach(async () => {
    hurry();
    person = await Proposer.come();
  });
  afterEach(async () => {
    unhurry();
    getSelection()?.removeAllRanges();
    unmountAll();
    localStorage.clear();
    await person.service.stop();
  });

  /** Selects words as with the mouse, a finger or the keyboard. */
  const select = async (words: string, past?: Node) => {
    await person.appears('.prov .wording');
    const text = [...person.find(`#words-${CSS.escape(proposed.provision)}`)!.childNodes].find((node): node is Text => node instanceof Text && node.data.includes(words))!;
    const at = text.data.indexOf(words);
    getSelection()!.setBaseAndExtent(text, at, past ?? text, past ? 0 : at + words.length);
  };

  const button = (words: string) => until(() => person.all('.prov button').find(({textContent}) => textContent?.includes(words)), `the button «${words}»`);
  const inForm = () => person.find('form .quotation blockquote')?.textContent;

  const publish = async () => {
    person.type('kind', 'comment');
    person.type('text', proposed.text);
    await person.appears('[name=consent]');
    for (const [name, value] of Object.entries(mariia)) person.type(name, value);
    person.type('consent', true);
    person.send();
    await person.enter(await person.appears('[name=code]').then(() => person.service.code(mariia.email)));
    await person.shows('Your comment is published');
  };

  const target = async () => JSON.parse((await person.taken()).at(-1)?.target ?? '{}') as {selector?: unknown};

  it('selects them and opens the provision: the form begins with them, and they stand above the comment', async () => {
    await select(quoted);
    (await button('Comment on the selected words')).click();
    await person.appears('[name=text]');
    await until(() => inForm() === quoted, 'the quotation in the form');
    await publish();
    expect((await target()).selector).to.deep.equal([
      {type: 'TextQuoteSelector', exact: quoted, prefix: 'и громадського транспорту облаштовуються '.slice(-32), suffix: ' за напрямком руху.'},
      {type: 'TextPositionSelector', start: 47, end: 73},
    ]);
    await until(() => person.find('.said [part=comment] .quotation blockquote')?.textContent === quoted, 'the quotation above the comment');
  });

  it('takes words into the form that is open, and out of it again, with focus at the text', async () => {
    await person.open();
    await person.appears('[name=text]');
    person.type('text', proposed.text);
    await select(quoted);
    (await button('Quote the selected words')).click();
    await person.hasFocus('text');
    await until(() => inForm() === quoted, 'the quotation in the form');
    expect(person.value('text')).to.equal(proposed.text);
    person.press('Remove the quotation');
    await person.hasFocus('text');
    await until(() => inForm() === undefined, 'no quotation');
    await publish();
    expect((await target()).selector).to.equal(undefined);
  });

  it('finds them again with what was written, after the page has gone', async () => {
    await select(quoted);
    (await button('Comment on the selected words')).click();
    await person.appears('[name=text]');
    person.type('text', proposed.text);
    await person.shows('Draft kept on this device');
    unmountAll();
    getSelection()?.removeAllRanges();
    person = await Proposer.at(person.service, person.act);
    await person.open();
    await until(() => inForm() === quoted, 'the quotation in the form');
    expect(person.value('text')).to.equal(proposed.text);
  });

  it('may select more than the provision: what is quoted ends with it', async () => {
    await select(quoted, person.find('#h-sec_2__para_5')!);
    (await button('Comment on the selected words')).click();
    await until(() => inForm() === `${quoted} за напрямком руху.`, 'the quotation up to the end');
  });

  it('still has them when the press takes the selection away, as phones do', async () => {
    await select(quoted);
    const say = await button('Comment on the selected words');
    say.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
    getSelection()!.removeAllRanges();
    await new Promise(requestAnimationFrame);
    say.click();
    await until(() => inForm() === quoted, 'the quotation in the form');
  });

  it('is offered what there always was once nothing is selected any more', async () => {
    await select(quoted);
    await button('Comment on the selected words');
    getSelection()!.removeAllRanges();
    await until(() => person.all('.prov button').every(({textContent}) => !textContent?.includes('selected words')), 'no word of a selection');
    await person.open();
    await person.appears('[name=text]');
    expect(inForm()).to.equal(undefined);
  });
});
