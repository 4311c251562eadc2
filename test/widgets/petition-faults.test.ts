import {survivesFaults, type Acting} from '../helpers/fault-matrix.ts';
import type {Service} from '../helpers/service.ts';
import {mariia, Signer} from './signing.ts';

const signedBefore = async (service: Service, id: string) => {
  await service.sign(id, mariia.name, mariia.email);
  await service.db.deleteFrom('mails').execute();
};

const acting = (signer: Signer, fields: readonly string[], done: string | RegExp): Acting => ({
  widget: signer,
  service: signer.service,
  network: signer.network,
  fields,
  done: () => signer.shows(done),
  async effects() {
    const letters = await signer.service.db.selectFrom('mails').select('id').where('recipient', '=', mariia.email).execute();
    return {signatures: await signer.signatures(), letters: letters.length, told: signer.events};
  },
});

const sent = 'Sent to mariia@mail.example';

const startWithdrawal = async () => {
  const signer = await Signer.come({before: signedBefore});
  signer.press('Take your signature back');
  await signer.shows('Your name leaves the public list');
  signer.type('email', mariia.email);
  return signer;
};

survivesFaults({
  what: 'asking for the code of a signature',
  once: {signatures: [], letters: 1, told: []},
  async come() {
    const signer = await Signer.come();
    signer.fillIn();
    return acting(signer, ['name', 'email'], sent);
  },
});

survivesFaults({
  what: 'confirming a signature',
  once: {signatures: [mariia.name], letters: 1, told: ['viche-signed this']},
  async come() {
    const signer = await Signer.come();
    signer.type('code', await signer.ask());
    return acting(signer, ['code'], 'Thank you. Your signature counts');
  },
});

survivesFaults({
  what: 'asking for the code that takes a signature back',
  once: {signatures: [mariia.name], letters: 1, told: []},
  come: async () => acting(await startWithdrawal(), ['email'], sent),
});

survivesFaults({
  what: 'taking a signature back',
  once: {signatures: [], letters: 1, told: ['viche-withdrawn this']},
  async come() {
    const signer = await startWithdrawal();
    signer.send();
    await signer.appears('[name=code]');
    signer.type('code', await signer.service.code(mariia.email));
    return acting(signer, ['code'], 'Your signature has been taken back');
  },
});
