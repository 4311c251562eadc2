import {expect} from '@open-wc/testing';
import {watch} from '../../src/client/live.ts';
import type {Source} from '../../src/contract/http.ts';
import {always, first, network} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {until} from '../helpers/mount.ts';
import {startService, type Service} from '../helpers/service.ts';
import {countingStreams} from '../helpers/streams.ts';

const setHidden = (hidden: boolean) => {
  Object.defineProperty(document, 'hidden', {configurable: true, get: () => hidden});
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('the live stream', () => {
  let service: Service;
  let stops: Array<() => void>;
  beforeEach(async () => {
    service = await startService();
    stops = [];
  });
  afterEach(async () => {
    unhurry();
    for (const stop of stops) stop();
    delete (document as {hidden?: boolean}).hidden;
    await service.stop();
  });

  const follow = (source: Source, id: string): number[] => {
    const versions: number[] = [];
    stops.push(watch(source, `petition:${id}`, (version) => versions.push(version)));
    return versions;
  };

  it('is one for all that a page watches, and tells each of its own', async () => {
    const {source, opened} = countingStreams(service.source);
    const [a, b] = [await service.publish(), await service.publish({title: 'Mend the roof of the library in the centre'})];
    const [first, second, third] = [follow(source, a), follow(source, b), follow(source, b)];
    await until(() => first.length && second.length && third.length, 'the versions at the start');
    await service.sign(b);
    await service.tick();
    await until(() => second.at(-1)! > second[0]! && third.at(-1)! > third[0]!, 'the change');
    expect(new Set(first).size).to.equal(1);
    expect(opened()).to.equal(1);
  });

  it('ends when nobody watches any more', async () => {
    const {source, open} = countingStreams(service.source);
    const id = await service.publish();
    const versions = follow(source, id);
    await until(() => versions.length, 'the first version');
    expect(open()).to.equal(1);
    stops.pop()!();
    await until(() => open() === 0, 'the stream to end');
  });

  it('misses nothing when the connection breaks', async () => {
    const {source, opened} = countingStreams(service.source);
    const id = await service.publish();
    const versions = follow(source, id);
    await until(() => versions.length, 'the first version');
    hurry();
    // A restart of the service ends all streams; what happens meanwhile is told at the next one.
    await service.app.stop();
    await service.sign(id);
    await service.tick();
    await until(() => versions.at(-1)! > versions[0]!, 'the missed change');
    expect(opened()).to.equal(2);
  });

  it('waits longer each time while the service is away', async () => {
    const pauses = hurry(60_000);
    const net = network(service.source);
    net.plan = first('GET /events', 'drop', 'drop', 'portal', {refuse: 'unavailable'}, 'drop');
    const versions = follow(net.source, await service.publish());
    await until(() => versions.length, 'the first version at last');
    expect(pauses.filter((ms) => ms >= 500)).to.have.length(5);
    expect(Math.max(...pauses)).to.be.within(8_000, 24_000);
  });

  it('closes while the tab is hidden and comes back with it', async () => {
    const {source, open} = countingStreams(service.source);
    const id = await service.publish();
    const versions = follow(source, id);
    await until(() => versions.length, 'the first version');
    setHidden(true);
    await until(() => open() === 0, 'the stream to close');
    await service.sign(id);
    await service.tick();
    expect(versions).to.have.length(1);
    setHidden(false);
    await until(() => versions.at(-1)! > versions[0]!, 'the change from meanwhile');
  });

  it('does not hammer a service that does not have it', async () => {
    hurry(60_000);
    let tries = 0;
    const net = network(service.source);
    net.plan = (request, turn) => (tries++, always('GET', {refuse: 'not_found'})(request, turn));
    const pauses = hurry(1_000);
    follow(net.source, await service.publish());
    await until(() => tries >= 2, 'a second try');
    expect(pauses.every((ms) => ms >= 300)).to.equal(true);
  });
});
