import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/widgets/petition-counter/define.ts';
import {hasNoBarriers} from '../helpers/axe.ts';
import {mount, unmountAll} from '../helpers/mount.ts';
import {startService, type Service} from '../helpers/service.ts';

describe('petition counter', () => {
  let service: Service;
  beforeEach(async () => {
    service = await startService();
  });
  afterEach(async () => {
    unmountAll();
    await service.stop();
  });

  it('shows how many have signed, how many are missing and until when', async () => {
    const id = await service.publish();
    await service.signMany(id, 2);
    const {widget, shows} = mount('viche-petition-counter', html`<viche-petition-counter petition-id=${id} .backend=${service.source}></viche-petition-counter>`);
    await shows('2 of 3 signatures');
    await shows(/1 signature to go/);
    await shows(/92 days left, until 10 June/);
    await hasNoBarriers(widget);
  });

  it('follows somebody else\'s signature', async () => {
    const id = await service.publish();
    const {shows} = mount('viche-petition-counter', html`<viche-petition-counter petition-id=${id} .backend=${service.source}></viche-petition-counter>`);
    await shows('0 of 3 signatures');
    await service.sign(id);
    await service.tick();
    await shows('1 of 3 signatures');
    expect(service.requests.filter(({path}) => path.includes('/events')).length).to.equal(1);
  });
});
