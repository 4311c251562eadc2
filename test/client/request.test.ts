import {expect} from '@open-wc/testing';
import {asFailure, type Failure} from '../../src/client/failure.ts';
import {readPetition} from '../../src/client/petitions.ts';
import {confirmSignature, startSignature} from '../../src/client/signing.ts';
import {newKey} from '../../src/client/key.ts';
import {ask} from '../../src/client/request.ts';
import * as acts from '../../src/contract/act-routes.ts';
import {always, faulty, first} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {startService, type Service} from '../helpers/service.ts';

const person = {name: 'Mariia Petrenko', email: 'mariia@mail.example', consent: true} as const;

const failureOf = (work: Promise<unknown>): Promise<Failure> =>
  work.then(
    () => {
      throw new Error('It succeeded');
    },
    (error: unknown) => asFailure(error),
  );

describe('a request', () => {
  let service: Service;
  let id: string;
  let pauses: readonly number[];

  beforeEach(async () => {
    service = await startService();
    id = await service.publish();
    pauses = hurry();
  });
  afterEach(async () => {
    unhurry();
    await service.stop();
  });

  const signaturesOf = async () => Number((await service.db.selectFrom('signatures').select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow()).n);

  it('reads what is asked for', async () => {
    expect((await readPetition(service.source, id)).id).to.equal(id);
    expect(pauses).to.have.length(0);
  });

  it('is sent again when the network drops it for a moment', async () => {
    const petition = await readPetition(faulty(service.source, first('GET', 'drop', 'drop')), id);
    expect(petition.id).to.equal(id);
    expect(pauses).to.have.length(2);
    expect(pauses[1]).to.be.greaterThan(pauses[0]!);
  });

  it('gives up after three tries and says that there is no connection', async () => {
    let tries = 0;
    const failure = await failureOf(readPetition(faulty(service.source, () => (tries++, 'drop')), id));
    expect(failure.code).to.equal('offline');
    expect(failure.retryable).to.equal(true);
    expect(tries).to.equal(3);
  });

  it('does not believe the page of a captive portal', async () => {
    expect((await failureOf(readPetition(faulty(service.source, always('GET', 'portal')), id))).code).to.equal('not_ours');
  });

  it('does not believe half of an answer', async () => {
    expect((await failureOf(readPetition(faulty(service.source, always('GET', 'truncate')), id))).code).to.equal('not_ours');
  });

  it('does not believe an answer about another petition', async () => {
    const other = await service.publish({title: 'Mend the roof of the library in the centre'});
    const crossed = {...service.source, backend: (request: Request) => service.source.backend(new Request(request.url.replace(id, other)))};
    expect((await failureOf(readPetition(crossed, id))).code).to.equal('not_ours');
  });

  it('does not believe an act that does not echo its key', async () => {
    const silent = {
      ...service.source,
      backend: async (request: Request) => {
        const answer = await service.source.backend(request);
        return new Response(answer.body, {status: answer.status, headers: {'content-type': 'application/json'}});
      },
    };
    expect((await failureOf(startSignature(silent, id, newKey(), person))).code).to.equal('not_ours');
  });

  it('waits as long as the service asks', async () => {
    await readPetition(faulty(service.source, first('GET', {refuse: 'unavailable', retryAfter: 4})), id);
    expect(pauses).to.deep.equal([4_000]);
  });

  it('hands a longer wait to the person, with the time', async () => {
    let tries = 0;
    const busy = faulty(service.source, () => (tries++, {refuse: 'too_many_requests', retryAfter: 90}));
    const failure = await failureOf(readPetition(busy, id));
    expect([failure.code, failure.retryAfter, tries]).to.deep.equal(['too_many_requests', 90, 1]);
  });

  it('is not sent again after a refusal that will not change', async () => {
    const failure = await failureOf(readPetition(service.source, 'nothing-here'));
    expect(failure.code).to.equal('not_found');
    expect(service.requests).to.have.length(1);
  });

  it('gives up on a service that never answers', async () => {
    unhurry();
    hurry(30_000);
    expect((await failureOf(readPetition(faulty(service.source, always('GET', 'stall')), id))).code).to.equal('timeout');
  });

  it('signs once though the answer is lost twice', async () => {
    const lossy = faulty(service.source, first('POST', 'lose_answer', 'lose_answer'));
    const pending = await startSignature(lossy, id, newKey(), person);
    expect(new Set(service.requests.map(({key}) => key)).size).to.equal(1);
    const code = await service.code(person.email);
    const lossyAgain = faulty(service.source, first('POST', 'lose_answer', 'truncate'));
    const {receipt, name} = await confirmSignature(lossyAgain, pending.id, newKey(), code);
    expect(receipt).to.match(/^VCH-/);
    expect(name).to.equal(person.name);
    expect(await signaturesOf()).to.equal(1);
  });

  it('has one effect though a proxy sends it twice', async () => {
    const doubling = faulty(service.source, always('POST', 'duplicate'));
    const pending = await startSignature(doubling, id, newKey(), person);
    await confirmSignature(doubling, pending.id, newKey(), await service.code(person.email));
    const letters = await service.db.selectFrom('mails').select('id').where('recipient', '=', person.email).execute();
    expect(letters).to.have.length(1);
    expect(await signaturesOf()).to.equal(1);
  });

  it('is never repeated when it changes something and carries no key', async () => {
    let tries = 0;
    await failureOf(ask(faulty(service.source, () => (tries++, 'drop')), acts.sessions(), {method: 'POST', body: {email: person.email}}, () => true));
    expect(tries).to.equal(1);
  });

  it('tells which fields are wrong', async () => {
    const {code, fields} = await failureOf(startSignature(service.source, id, newKey(), {...person, email: 'mariia'}));
    expect(code).to.equal('invalid');
    expect(fields[0]?.field).to.equal('email');
  });
});
