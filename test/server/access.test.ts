import assert from 'node:assert/strict';
import {it} from 'node:test';
import {assertDeclared, createRouter} from '../../src/server/http/endpoint.ts';
import {routesOf, type Route} from './access/document.ts';
import {World, worksFor, type Actor, type Thing} from './access/world.ts';
import {forEachDatabase} from './support/databases.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Whether this actor may call this route for this thing. */
function may({who}: Route, actor: Actor, thing: Thing): boolean {
  if (who === 'everyone') return true;
  if (who === 'session') return actor.token !== undefined;
  return actor.role !== undefined && who.includes(actor.role) && (thing.body === null || worksFor(actor, thing.body));
}

/** Who sees the case may be told that it stands otherwise, before being told that the step is another's. */
const colleague = (actor: Actor, {body}: Thing) => body !== null && worksFor(actor, body);

/** A stream has no end: what it says first is enough. */
async function readSome(response: Response): Promise<string> {
  if (response.headers.get('Content-Type') !== 'text/event-stream') return response.text();
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('data:')) {
    const {done, value} = await reader.read();
    if (done) break;
    text += value;
  }
  await reader.cancel();
  return text;
}

async function send(world: World, {method, path, conditional}: Route, {id}: Thing, actor: Actor, {query = '', body}: {query?: string; body?: unknown}) {
  const {town} = world;
  const address = `/api/v1${path.replace(/\{\w+\}/, encodeURIComponent(id))}${query}`;
  const headers = {...(conditional ? {'If-Match': '"1"'} : {}), ...(method === 'GET' ? {} : {'Idempotency-Key': town.newKey()})};
  const request = town.request(address, {method, headers, ...(actor.token ? {token: actor.token} : {}), ...(body === undefined ? {} : {body})});
  const response = await town.app.fetch(request);
  return {status: response.status, text: await readSome(response), asked: `${method} ${address}`};
}

/** What is asked of a route: with every variant of its body, or with every query. */
function variantsOf(world: World, route: Route, {body}: Thing): Array<{query?: string; body?: unknown}> {
  const filled = route.bodies(body === null || body === 'all' ? 'town' : body);
  if (filled.length > 0) return filled.map((one) => ({body: one}));
  const asked = route.queries.flatMap((name) => world.valuesFor(name).map((value) => ({query: `?${name}=${encodeURIComponent(value)}`})));
  return route.method === 'GET' ? [{}, ...asked] : [{}];
}

async function ask(world: World, route: Route, actor: Actor, things: readonly Thing[]): Promise<void> {
  for (const thing of things) {
    const answers = [];
    for (const variant of variantsOf(world, route, thing)) answers.push(await send(world, route, thing, actor, variant));
    const statuses = answers.map(({status}) => status);
    const said = `${actor.name}: ${answers[0]!.asked} answered ${statuses.join(', ')}`;
    for (const {text, asked} of answers) world.check(text, actor, asked);
    assert.ok(statuses.every((status) => status < 500), said);
    const listing = route.method === 'GET' && !route.path.includes('{');
    // A list is narrowed to what is one's own; what is told there the secrets watch over.
    const allowed = may(route, actor, listing ? {...thing, body: null} : thing);
    if (allowed) assert.ok(statuses.some((status) => status !== 401 && status !== 403), said);
    else if (!actor.token) assert.ok(statuses.every((status) => status === 401), said);
    else assert.ok(statuses.every((status) => [403, 404, ...(colleague(actor, thing) ? [409] : [])].includes(status)), said);
  }
}

forEachDatabase('Who may do what', (open) => {
  it('holds for every route, everybody who could call it, and what belongs to another body', async (t) => {
    const world = await World.open(t, open);
    const routes = (await routesOf(world.town)).toSorted((a, b) => Number(a.path.includes('current')) - Number(b.path.includes('current')));
    assert.ok(routes.length > 20);
    for (const route of routes) {
      assert.ok(route.who, `${route.method} ${route.path} does not say who may call it`);
      for (const actor of world.actors) await ask(world, route, actor, await world.thingsFor(route));
    }
  });

  it('has no way in by a method that no route names', async (t) => {
    const world = await World.open(t, open);
    const routes = await routesOf(world.town);
    const boss = world.actors.at(-1)!;
    for (const {path} of routes) {
      // What has a name of its own is an id to the route beside it.
      const fits = (pattern: string) => new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
      const known = routes.filter((route) => fits(route.path)).map(({method}) => method);
      for (const method of methods.filter((name) => !known.includes(name))) {
        const {status, asked} = await send(world, {method, path, conditional: true} as Route, {id: 'counts-of-nothing', body: null}, boss, {});
        assert.ok(status === 405 || status === 404, `${asked} answered ${status}`);
      }
    }
  });
});

it('starts no service with a route of which nobody has said who may call it', () => {
  const router = createRouter();
  router.get('/secrets', (c) => c.text('all of them'));
  assert.throws(() => assertDeclared(router), /GET \/secrets is not declared/);
});
