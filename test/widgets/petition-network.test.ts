import {expect} from '@open-wc/testing';
import {always, first} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {unmountAll} from '../helpers/mount.ts';
import {mariia, Signer} from './signing.ts';

describe('signing on a bad connection', () => {
  let signer: Signer;
  afterEach(async () => {
    unhurry();
    unmountAll();
    await signer.service.stop();
  });

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
