import {expect} from '@open-wc/testing';
import {always, first, type Fault, type network} from './faults.ts';
import {hurry, unhurry} from './hurry.ts';
import {unmountAll, until, type Mounted} from './mount.ts';
import type {Service} from './service.ts';

/** Somebody in the middle of a form, with everything typed. */
export interface Acting {
  readonly widget: Mounted<HTMLElement>;
  readonly service: Service;
  readonly network: ReturnType<typeof network>;
  /** The names of fields that must not lose what is in them. */
  readonly fields: readonly string[];
  /** Resolves when the page says that it is done. */
  readonly done: () => Promise<unknown>;
  /** What the act has left behind, in the database and in the ears of the page. */
  readonly effects: () => Promise<unknown>;
}

/** One thing a person sends. */
export interface Act {
  readonly what: string;
  readonly come: () => Promise<Acting>;
  /** What it leaves behind when it happened once. */
  readonly once: unknown;
}

const gateway = () => new Response('<html><h1>502 Bad Gateway</h1></html>', {status: 502, headers: {'content-type': 'text/html'}});

/** What goes wrong until somebody mends it, and what the person reads meanwhile. */
const lasting: readonly (readonly [string, Fault, RegExp])[] = [
  ['the network is gone', 'drop', /There is no connection/],
  ['every answer is lost', 'lose_answer', /There is no connection/],
  ['a captive portal answers', 'portal', /Something on the network answered instead of the service/],
  ['answers are cut in half', 'truncate', /Something on the network answered instead of the service/],
  ['nothing ever answers', 'stall', /The server is taking too long/],
  ['the service fails', {refuse: 'internal'}, /The server is not answering/],
  ['a proxy stands before a service that is down', {answer: gateway}, /The server is not answering/],
  ['the service is away for a minute', {refuse: 'unavailable', retryAfter: 60}, /The server is not answering/],
  ['too many people share an address', {refuse: 'too_many_requests', retryAfter: 120}, /Too many tries from here\. Try again after \d\d:\d\d/],
];

/** What passes by itself before anybody has to do anything. */
const passing: readonly (readonly [string, readonly Fault[]])[] = [
  ['the network drops and loses an answer', ['drop', 'lose_answer']],
  ['a portal answers, then half of the service', ['portal', 'truncate']],
  ['a proxy fails and the service asks for two seconds', [{answer: gateway}, {refuse: 'unavailable', retryAfter: 2}]],
  ['the service asks for a second, then is busy', [{refuse: 'too_many_requests', retryAfter: 1}, {refuse: 'busy', retryAfter: 1}]],
  ['it arrives twice at once', ['double']],
];

/** One effect and a truthful page, whatever goes wrong between the widget and its service. */
export function survivesFaults({what, come, once}: Act): void {
  describe(`${what} on a bad connection`, () => {
    let acting: Acting;
    afterEach(async () => {
      unhurry();
      unmountAll();
      await acting.service.stop();
    });

    const begin = async (faults: readonly Fault[], lasts: boolean) => {
      acting = await come();
      hurry(faults.includes('stall') ? 30_000 : undefined);
      acting.network.plan = lasts ? always('POST', faults[0]!) : first('POST', ...faults);
      acting.widget.send();
    };

    for (const [fault, how, words] of lasting) {
      it(`says so when ${fault}, keeps what was typed, and happens once when sent again`, async () => {
        await begin([how], true);
        const {widget, fields} = acting;
        const typed = fields.map(widget.value);
        await widget.shows(words);
        await until(() => widget.focused === 'failure', `focus on the reason, not on ${widget.focused}`);
        expect(fields.map(widget.value)).to.deep.equal(typed);
        expect(typed.every(Boolean)).to.equal(true);
        unhurry();
        acting.network.plan = () => undefined;
        widget.send();
        await acting.done();
        expect(await acting.effects()).to.deep.equal(once);
      });
    }

    for (const [fault, how] of passing) {
      it(`goes on by itself when ${fault}, and happens once`, async () => {
        await begin(how, false);
        await acting.done();
        expect(await acting.effects()).to.deep.equal(once);
      });
    }

    it('happens once though its first copy arrives long after the second', async () => {
      let arrive = () => {};
      let landed = () => {};
      const late = new Promise<void>((resolve) => (landed = resolve));
      await begin([{delay: new Promise<void>((resolve) => (arrive = resolve)), landed}], false);
      await acting.done();
      arrive();
      await late;
      expect(await acting.effects()).to.deep.equal(once);
    });
  });
}
