import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/widgets/petition-desk/define.ts';
import {first} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {mount, unmountAll} from '../helpers/mount.ts';
import {officials, startService} from '../helpers/service.ts';
import {mariia, Signer} from './signing.ts';

const day = 86_400_000;

describe('signing in two tabs', () => {
  let signer: Signer;
  afterEach(async () => {
    unhurry();
    unmountAll();
    await signer.service.stop();
  });

  it('counts once, and tells the second tab so', async () => {
    signer = await Signer.come();
    const other = await signer.again();
    const code = await signer.ask();
    const otherCode = await other.ask();
    await signer.enter(code);
    await signer.shows('Thank you. Your signature counts');
    await other.enter(otherCode);
    await other.shows('You have already signed this petition');
    await other.hasFocus('step');
    expect(await signer.signatures()).to.deep.equal([mariia.name]);
    expect([...signer.events, ...other.events]).to.deep.equal(['viche-signed this']);
  });

  it('counts once though both send their code at the same moment', async () => {
    signer = await Signer.come();
    const other = await signer.again();
    signer.type('code', await signer.ask());
    other.type('code', await other.ask());
    signer.send();
    other.send();
    await Promise.all([signer, other].map((tab) => tab.shows(/Thank you\. Your signature counts|You have already signed this petition/)));
    expect([signer, other].filter(({text}) => text.includes('Thank you'))).to.have.length(1);
    expect(await signer.signatures()).to.deep.equal([mariia.name]);
  });

  it('does not bring back a signature that was taken back in the other, though the first copy of its code arrives late', async () => {
    signer = await Signer.come();
    signer.type('code', await signer.ask());
    let arrive = () => {};
    let landed = () => {};
    const late = new Promise<void>((resolve) => (landed = resolve));
    hurry();
    signer.network.plan = first('POST', {delay: new Promise<void>((resolve) => (arrive = resolve)), landed});
    signer.send();
    await signer.shows('Thank you. Your signature counts');
    await signer.service.withdraw(signer.id, mariia.email);
    arrive();
    await late;
    await signer.service.tick();
    expect(await signer.signatures()).to.deep.equal([]);
    await signer.shows('Nobody has signed yet');
  });
});

describe('signing on a device whose clock is wrong', () => {
  const natural = Date.now;
  let signer: Signer;
  afterEach(async () => {
    Date.now = natural;
    unmountAll();
    await signer.service.stop();
  });

  for (const [how, days] of [['a day behind', -1], ['right', 0], ['a day ahead', 1]] as const) {
    it(`tells the same dates and signs: the clock is ${how}`, async () => {
      Date.now = () => Date.parse('2026-06-09T20:00:00.400Z') + days * day;
      signer = await Signer.come({before: async (service) => service.clock.set('2026-06-09T20:00:00Z')});
      await signer.shows('1 day left, until 10 June');
      await signer.shows('your name 9 June 2026');
      await signer.sign();
      await signer.shows('Signed 9 June 2026');
      expect(await signer.signatures()).to.deep.equal([mariia.name]);
    });
  }
});

describe('on a device where the browser keeps nothing', () => {
  const stores = ['localStorage', 'sessionStorage'] as const;
  const natural = stores.map((name) => Object.getOwnPropertyDescriptor(window, name)!);
  before(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    for (const name of stores) Object.defineProperty(window, name, {get: refuse, configurable: true});
  });
  after(() => {
    for (const [at, name] of stores.entries()) Object.defineProperty(window, name, natural[at]!);
  });
  afterEach(unmountAll);

  it('people sign and take it back', async () => {
    const signer = await Signer.come();
    await signer.sign();
    signer.press('Take your signature back');
    await signer.shows('Your name leaves the public list');
    signer.send();
    await signer.appears('[name=code]');
    await signer.enter(await signer.service.code(mariia.email));
    await signer.shows('Your signature has been taken back');
    expect(await signer.signatures()).to.deep.equal([]);
    await signer.service.stop();
  });

  it('an official works at the desk as long as the page is open', async () => {
    const service = await startService();
    await service.submit();
    const desk = mount('viche-petition-desk', html`<viche-petition-desk .backend=${service.source}></viche-petition-desk>`);
    await desk.appears('[name=email]');
    desk.type('email', officials.moderator);
    desk.send();
    await desk.appears('[name=code]');
    desk.type('code', await service.code(officials.moderator));
    desk.send();
    await desk.shows('lit crossing');
    unmountAll();
    await service.stop();
  });
});
