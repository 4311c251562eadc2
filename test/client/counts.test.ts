import {expect} from '@open-wc/testing';
import {countOf} from '../../src/client/counts.ts';
import {asFailure} from '../../src/client/failure.ts';
import {faulty, first} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {startService, type Service} from '../helpers/service.ts';

describe('counts', () => {
  let service: Service;
  beforeEach(async () => {
    service = await startService();
  });
  afterEach(() => service.stop());

  it('of one page are asked for in one request, each petition once', async () => {
    const [a, b] = [await service.publish(), await service.publish({title: 'Mend the roof of the library in the centre'})];
    const counts = await Promise.all([countOf(service.source, a), countOf(service.source, b), countOf(service.source, a)]);
    expect(counts.map(({id}) => id)).to.deep.equal([a, b, a]);
    expect(service.requests).to.have.length(1);
  });

  it('of a petition nobody has published say so, and spare the others', async () => {
    const id = await service.publish();
    const known = countOf(service.source, id);
    const unknown = await countOf(service.source, 'nothing-here').catch((error: unknown) => asFailure(error).code);
    expect(unknown).to.equal('not_found');
    expect((await known).id).to.equal(id);
  });

  it('of more petitions than one request takes are asked for in several', async () => {
    const id = await service.publish();
    const rest = Array.from({length: 100}, (_, n) => countOf(service.source, `missing-${String(n)}`).catch(() => undefined));
    expect((await countOf(service.source, id)).id).to.equal(id);
    await Promise.all(rest);
    expect(service.requests).to.have.length(2);
  });

  it('arrive for everyone who waits when the network comes back', async () => {
    const id = await service.publish();
    hurry();
    const shaky = faulty(service.source, first('GET', 'drop'));
    const counts = await Promise.all([countOf(shaky, id), countOf(shaky, id)]).finally(unhurry);
    expect(counts.map(({threshold}) => threshold)).to.deep.equal([3, 3]);
  });
});
