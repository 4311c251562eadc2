import {expect} from '@open-wc/testing';
import {always, first, type Fault} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {unmountAll} from '../helpers/mount.ts';
import {mariia, Signer} from './signing.ts';

/** What can go wrong for good, and what a person reads then. */
const failures: ReadonlyArray<readonly [string, Fault, RegExp]> = [
  ['the network drops', 'drop', /There is no connection/],
  ['every answer is lost', 'lose_answer', /There is no connection/],
  ['a captive portal answers', 'portal', /Something on the network answered instead of the service/],
  ['answers are cut in half', 'truncate', /Something on the network answered instead of the service/],
  ['nothing ever answers', 'stall', /The server is taking too long/],
  ['the service is away', {refuse: 'unavailable', retryAfter: 60}, /The server is not answering/],
  ['the service fails', {refuse: 'internal'}, /The server is not answering/],
  ['too many people share an address', {refuse: 'too_many_requests', retryAfter: 120}, /Too many tries from here\. Try again after/],
];

describe('signing on a bad connection', () => {
  let signer: Signer;
  afterEach(async () => {
    unhurry();
    unmountAll();
    await signer.service.stop();
  });

  for (const [what, fault, words] of failures) {
    it(`keeps what was typed when ${what}, and goes on with it`, async () => {
      signer = await Signer.come();
      hurry(fault === 'stall' ? 30_000 : undefined);
      signer.fillIn();
      signer.type('notify', true);
      signer.network.plan = always('POST', fault);
      signer.send();
      await signer.shows(words);
      await signer.shows('What you typed is still here');
      await signer.hasFocus('failure');
      expect([signer.value('name'), signer.value('email')]).to.deep.equal([mariia.name, mariia.email]);
      expect(['consent', 'notify'].map((name) => signer.find<HTMLInputElement>(`[name=${name}]`)!.checked)).to.deep.equal([true, true]);
      unhurry();
      signer.network.plan = () => undefined;
      signer.send();
      await signer.enter(await signer.appears('[name=code]').then(() => signer.service.code(mariia.email)));
      await signer.shows('Thank you');
      expect(await signer.signatures()).to.deep.equal([mariia.name]);
    });
  }

  it('signs once when the answer to the code is lost every time and the person sends it again', async () => {
    signer = await Signer.come();
    const code = await signer.ask();
    hurry();
    signer.network.plan = always('POST /confirmation', 'lose_answer');
    await signer.enter(code);
    await signer.shows('There is no connection');
    expect(signer.value('code')).to.equal(code);
    expect(await signer.signatures()).to.have.length(1);
    signer.network.plan = () => undefined;
    signer.send();
    await signer.shows('Thank you');
    expect(signer.text).to.include('In the list as Mariia Petrenko');
    expect(await signer.signatures()).to.have.length(1);
    expect(signer.events).to.deep.equal(['viche-signed this']);
    expect(new Set(signer.posts.filter(({path}) => path.includes('confirmation')).map(({key}) => key)).size).to.equal(1);
  });

  it('mails one code when the answer is lost and comes at the second try', async () => {
    signer = await Signer.come();
    hurry();
    signer.network.plan = first('POST', 'lose_answer');
    await signer.sign();
    const letters = await signer.service.db.selectFrom('mails').select('id').where('recipient', '=', mariia.email).execute();
    expect(letters).to.have.length(1);
  });

  it('takes the receipt though a proxy sends everything twice', async () => {
    signer = await Signer.come();
    signer.network.plan = always('POST', 'duplicate');
    await signer.sign();
    expect(await signer.signatures()).to.have.length(1);
  });

  it('tells another act from the same one sent again', async () => {
    signer = await Signer.come();
    await signer.ask();
    signer.press('Change address');
    await signer.appears('[name=email]');
    signer.send();
    await signer.appears('[name=code]');
    expect(new Set(signer.posts.map(({key}) => key)).size).to.equal(2);
  });

  it('shows the thanks though the list of signers cannot be read', async () => {
    signer = await Signer.come();
    signer.network.plan = always('GET', {refuse: 'unavailable', retryAfter: 60});
    await signer.sign();
    await signer.shows('Shown as of');
    expect(signer.text).to.include('Receipt number');
  });
});
