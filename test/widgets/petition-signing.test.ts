import {expect} from '@open-wc/testing';
import {hasNoBarriers} from '../helpers/axe.ts';
import {first} from '../helpers/faults.ts';
import {unmountAll, until} from '../helpers/mount.ts';
import {another, mariia, Signer} from './signing.ts';

describe('signing a petition', () => {
  let signer: Signer;
  const naturalNow = Date.now;
  afterEach(async () => {
    Date.now = naturalNow;
    unmountAll();
    await signer.service.stop();
  });

  it('takes a name, an address and a code from the mail, and ends with a receipt', async () => {
    signer = await Signer.come();
    const code = await signer.ask();
    await signer.hasFocus('step');
    expect(signer.text).to.include('Sent to mariia@mail.example');
    await signer.enter(code);
    await signer.shows('Thank you. Your signature counts');
    await signer.hasFocus('step');
    expect(signer.text).to.match(/Receipt number VCH-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(signer.text).to.include('In the list as Mariia Petrenko');
    expect(await signer.signatures()).to.deep.equal([mariia.name]);
    await signer.service.tick();
    await signer.shows('1 person has signed');
    await hasNoBarriers(signer.widget);
  });

  it('asks for the letter in the language of the page, whatever the browser speaks', async () => {
    signer = await Signer.come();
    await signer.ask();
    expect(signer.posts.map(({lang}) => lang)).to.deep.equal(['en']);
  });

  it('asks nobody to sign who has just signed', async () => {
    signer = await Signer.come();
    signer.button('Sign the petition').click();
    await signer.hasFocus('step');
    await signer.sign();
    expect(() => signer.button('Sign the petition')).to.throw('No button');
  });

  it('tells the page once, and not when the numbers are read again', async () => {
    signer = await Signer.come();
    await signer.sign();
    await signer.service.sign(signer.id);
    await signer.service.tick();
    await signer.shows('2 people have signed');
    expect(signer.events).to.deep.equal(['viche-signed this']);
  });

  it('says before the act who will see what, with the very line that becomes public', async () => {
    signer = await Signer.come();
    for (const words of ['Everyone will see', 'your name and the date you signed', 'Not shown to anyone', 'your e-mail']) expect(signer.text).to.include(words);
    const line = signer.find('.public__line')!;
    signer.type('name', '  Mariia   Petrenko ');
    await until(() => line.innerText.includes('Mariia Petrenko'), 'the preview');
  });

  it('names everything that is missing at once, and leads to each field', async () => {
    signer = await Signer.come();
    signer.type('email', 'mariia.mail.example');
    signer.send();
    await signer.hasFocus('faults');
    const lines = signer.all('#faults li').map(({innerText}) => innerText.trim());
    expect(lines).to.have.length(3);
    expect(lines[1]).to.include('The @ is missing');
    signer.press(/^E-mail:/);
    await signer.hasFocus('email');
    expect(signer.find('#email')!.getAttribute('aria-invalid')).to.equal('true');
    const described = signer.find('#email')!.getAttribute('aria-describedby')!.split(' ');
    expect(described.every((id) => signer.find(`#${id}`))).to.equal(true);
    expect(signer.posts).to.have.length(0);
    expect(signer.value('email')).to.equal('mariia.mail.example');
  });

  it('goes out once, however often the button is pressed', async () => {
    signer = await Signer.come();
    let release = () => {};
    signer.network.plan = first('POST', {hold: new Promise<void>((resolve) => (release = resolve))});
    signer.fillIn();
    signer.send();
    signer.send();
    await signer.appears('[part=submit][aria-busy=true]');
    signer.send();
    release();
    await signer.appears('[name=code]');
    expect(signer.posts).to.have.length(1);
    const code = await signer.service.code(mariia.email);
    signer.type('code', code);
    signer.send();
    signer.send();
    await signer.shows('Thank you');
    expect(signer.posts).to.have.length(2);
    expect(signer.events).to.have.length(1);
  });

  it('says how many tries are left after a wrong code, and goes on with the right one', async () => {
    signer = await Signer.come();
    const code = await signer.ask();
    await signer.enter(another(code));
    await signer.shows('This code is not the one we sent');
    await signer.shows('4 tries are left');
    await signer.hasFocus('failure');
    for (const left of ['3 tries are left', '2 tries are left', '1 try is left']) {
      await signer.enter(another(code));
      await signer.shows(left);
    }
    await signer.enter(code);
    await signer.shows('Thank you');
  });

  it('asks for a new code after too many wrong ones, with everything else kept', async () => {
    signer = await Signer.come();
    const code = await signer.ask();
    for (let n = 0; n < 4; n += 1) {
      await signer.enter(another(code));
      await signer.shows(n === 3 ? '1 try is left' : `${String(4 - n)} tries are left`);
    }
    await signer.enter(another(code));
    await signer.shows('Too many wrong codes');
    await signer.hasFocus('failure');
    Date.now = () => naturalNow() + 61_000;
    signer.widget.requestUpdate();
    await signer.shows('Send the code again');
    signer.press('Send the code again');
    await signer.goes('#failure');
    await signer.appears('[part=submit][aria-busy=false]');
    await signer.enter(await signer.service.code(mariia.email));
    await signer.shows('Thank you');
    expect(await signer.signatures()).to.deep.equal([mariia.name]);
  });

  it('says that a code is too old', async () => {
    signer = await Signer.come();
    const code = await signer.ask();
    signer.service.clock.pass({minutes: 16});
    await signer.enter(code);
    await signer.shows('This code is too old');
    await signer.hasFocus('failure');
  });

  it('does not send another code within a minute, and says when it will', async () => {
    signer = await Signer.come();
    await signer.ask();
    const resend = signer.button(/^Send again: possible at/);
    expect(resend.getAttribute('aria-disabled')).to.equal('true');
    resend.click();
    await signer.widget.updateComplete;
    expect(signer.posts).to.have.length(1);
  });

  it('says what is wrong with a code that is none, without spending a try', async () => {
    signer = await Signer.come();
    await signer.ask();
    await signer.enter('12');
    await signer.shows('The code has 6 digits');
    await signer.hasFocus('code');
    expect(signer.posts).to.have.length(1);
  });

  it('takes a code that was pasted with spaces', async () => {
    signer = await Signer.come();
    const code = await signer.ask();
    await signer.enter(` ${code.slice(0, 3)} ${code.slice(3)} `);
    await signer.shows('Thank you');
  });

  it('goes back to a mistyped address with everything kept', async () => {
    signer = await Signer.come();
    await signer.ask();
    signer.press('Change address');
    await signer.hasFocus('email');
    expect([signer.value('name'), signer.value('email'), signer.find<HTMLInputElement>('[name=consent]')!.checked]).to.deep.equal([mariia.name, mariia.email, true]);
    signer.type('email', 'mariia.petrenko@mail.example');
    signer.send();
    await signer.shows('Sent to mariia.petrenko@mail.example');
  });

  it('tells those who have signed already so, only after the right code', async () => {
    signer = await Signer.come({before: async (service, id) => void (await service.sign(id, mariia.name, mariia.email))});
    const code = await signer.ask();
    expect(signer.text).not.to.include('already signed');
    await signer.enter(code);
    await signer.shows('You have already signed this petition');
    await signer.shows(/Your signature was counted on 10 March/);
    await signer.hasFocus('step');
    expect(signer.events).to.deep.equal([]);
    expect(await signer.signatures()).to.have.length(1);
  });

  it('is refused plainly when the collection closed meanwhile', async () => {
    signer = await Signer.come();
    signer.fillIn();
    signer.service.clock.set('2026-06-11T08:00:00Z');
    signer.send();
    await signer.shows('Signatures are not collected any more');
    await signer.hasFocus('failure');
    expect(signer.events).to.deep.equal([]);
  });

  it('is refused plainly when the review began between the letter and the code', async () => {
    signer = await Signer.come({threshold: 2});
    const code = await signer.ask();
    await signer.service.signMany(signer.id, 2);
    await signer.service.step(signer.id, {to: 'under_review'});
    await signer.enter(code);
    await signer.shows('Signatures are not collected any more');
    await signer.hasFocus('failure');
    expect(await signer.signatures()).not.to.include(mariia.name);
    expect(signer.events).to.deep.equal([]);
  });

  it('says from when it is possible again after too many letters to one person', async () => {
    signer = await Signer.come({config: {rateFactor: 1}});
    await signer.ask();
    for (let n = 0; n < 6; n += 1) {
      signer.press('Change address');
      await signer.appears('[name=email]');
      signer.send();
      await until(() => signer.find('[name=code]') ?? signer.find('#failure'), 'an answer');
      if (signer.find('#failure')) break;
    }
    await signer.shows(/Too many tries from here\. Try again after \d\d:\d\d/);
    await signer.hasFocus('failure');
    expect([signer.value('name'), signer.value('email')]).to.deep.equal([mariia.name, mariia.email]);
  });

  it('asks for the official answer by mail only where that was ticked', async () => {
    signer = await Signer.come();
    signer.type('notify', true);
    await signer.shows('the service sends the code and the answer to it');
    await signer.sign();
    const {notify_email: address} = await signer.service.db.selectFrom('signatures').select('notify_email').executeTakeFirstOrThrow();
    expect(address).to.equal(mariia.email);
  });

  it('shows a hostile name as the letters it is', async () => {
    signer = await Signer.come();
    const name = 'Robert <b>Tables</b>';
    signer.fillIn({name, email: mariia.email});
    signer.send();
    await signer.enter(await signer.appears('[name=code]').then(() => signer.service.code(mariia.email)));
    await signer.shows(`In the list as ${name}`);
  });
});
