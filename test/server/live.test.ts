import assert from 'node:assert/strict';
import {it, type TestContext} from 'node:test';
import type {Change} from '../../src/contract/capabilities.ts';
import {createApp} from '../../src/server/app.ts';
import {forEachDatabase} from './support/databases.ts';
import {base, secret, Town} from './support/town.ts';

/** Reads one stream; `next` answers the next event, or undefined at the end. */
async function listen(t: TestContext, town: Town, topics: string, signal?: AbortSignal) {
  const response = await town.app.fetch(new Request(`${base}/api/v1/events?topics=${topics}`, signal ? {signal} : {}));
  assert.equal(response.headers.get('Content-Type'), 'text/event-stream');
  const reader = response.body!.getReader();
  t.after(() => reader.cancel());
  const decoder = new TextDecoder();
  let buffer = '';
  const next = async (): Promise<Change | undefined> => {
    for (;;) {
      const end = buffer.indexOf('\n\n');
      if (end >= 0) {
        const block = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        if (block.startsWith('data: ')) return JSON.parse(block.slice(6)) as Change;
        continue;
      }
      const {done, value} = await reader.read();
      if (done) return undefined;
      buffer += decoder.decode(value, {stream: true});
    }
  };
  return {next, reader};
}

forEachDatabase('Live', (open) => {
  it('tells at once where things stand, and then that somebody has signed', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const {next} = await listen(t, town, `petition:${id},petition:nothing`);
    const first = await next();
    assert.deepEqual([first?.topic, Object.keys(first ?? {})], [`petition:${id}`, ['topic', 'version']]);
    await town.app.tick();
    await town.sign(id, 'a@example.org');
    await town.app.tick();
    const change = await next();
    assert.equal(change?.version, first!.version + 1);
    assert.equal((await town.read(id)).data.version, change?.version);
  });

  it('tells what another process has changed', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const {next} = await listen(t, town, `petition:${id}`);
    const first = await next();
    const other = await createApp({db: town.db, secret, clock: () => town.now});
    await town.sign(id, 'a@example.org');
    await other.tick();
    await town.app.tick();
    assert.equal((await next())?.version, first!.version + 1);
    await other.stop();
  });

  it('says nothing of a petition that is not public', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId} = await town.submit();
    const id = await town.publish();
    const {next} = await listen(t, town, `petition:${petitionId},petition:${id}`);
    const first = await next();
    await town.sign(id, 'a@example.org');
    await town.app.tick();
    const second = await next();
    assert.deepEqual([first?.topic, second?.topic], [`petition:${id}`, `petition:${id}`]);
  });

  it('ends its streams when it stops, and when the reader goes', {timeout: 10_000}, async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const leaving = new AbortController();
    const gone = await listen(t, town, `petition:${id}`, leaving.signal);
    const stays = await listen(t, town, `petition:${id}`);
    await gone.next();
    await stays.next();
    leaving.abort();
    assert.equal(await gone.next(), undefined);
    await town.sign(id, 'a@example.org');
    await town.app.tick();
    assert.ok(await stays.next());
    await town.app.stop();
    assert.equal(await stays.next(), undefined);
  });

  it('opens no stream for somebody who asks for the headers alone', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const intervals = t.mock.method(globalThis, 'setInterval');
    const response = await town.app.fetch(new Request(`${base}/api/v1/events?topics=petition:${id}`, {method: 'HEAD'}));
    assert.deepEqual([response.status, response.headers.get('Content-Type')], [200, 'text/event-stream']);
    assert.equal(intervals.mock.callCount(), 0);
  });

  it('holds no more streams for one address than a whole school needs, and gives back those that ended', async (t) => {
    const town = await Town.open(t, open, {config: {rateFactor: 0.002}});
    const events = new Request(`${base}/api/v1/events?topics=petition:nothing`);
    const from = (address: string) => {
      town.pass(3600);
      return town.app.fetch(events.clone(), {address});
    };
    const first = await from('192.0.2.1');
    const second = await from('192.0.2.1');
    assert.deepEqual([first.status, second.status, second.headers.get('Retry-After')], [200, 429, '30']);
    const elsewhere = await from('192.0.2.2');
    assert.equal(elsewhere.status, 200);
    await first.body!.cancel();
    const again = await from('192.0.2.1');
    assert.equal(again.status, 200);
    await Promise.all([elsewhere.body!.cancel(), again.body!.cancel()]);
  });

  it('takes a hundred topics and no more', async (t) => {
    const town = await Town.open(t, open);
    const topics = Array.from({length: 101}, (_, n) => `petition:${n}`);
    const {status, data} = await town.ask(`/api/v1/events?topics=${topics.join(',')}`);
    assert.deepEqual([status, data.fields], [400, [{field: 'topics', fault: 'too_long', limit: 100}]]);
  });
});
