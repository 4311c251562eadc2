import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {commentLimits} from '../../src/contract/comment-limits.ts';
import {faultOfLine, faultOfText, limits, tidyLine, tidyText} from '../../src/contract/fields.ts';
import {parseRichText} from '../../src/contract/rich-text-parser.ts';
import type {Block, Inline} from '../../src/contract/rich-text.ts';
import {forAll, strings} from '../server/support/strings.ts';
import {Town} from './town.ts';
import {until} from './until.ts';

/** What breaks out of markup, of links, of lines and of what people take letters for. */
const own: readonly string[] = [
  '[click](javascript:alert(1))',
  '[click](JaVaScRiPt:alert(1))',
  '[click](java\tscript:alert(1))',
  '[click](data:text/html,<script>alert(1)</script>)',
  '[click](vbscript:msgbox(1))',
  '[click](https://evil.example"onmouseover="alert(1))',
  '[click](https://evil.example/%22onclick=alert(1)//)',
  '[<img src=x onerror=alert(1)>](https://evil.example)',
  '[https://town.example](https://evil.example)',
  '[click](//evil.example)',
  '[click](/relative)',
  '[click](https:evil.example)',
  '[a](mailto:x@y.z?body=<script>alert(1)</script>)',
  '*<svg onload=alert(1)>*',
  '**<b onclick=alert(1)>bold**',
  '# <h1 onclick=alert(1)>heading</h1>',
  '- <li onclick=alert(1)>item</li>\n- [x](javascript:alert(2))',
  '1. <script>alert(1)</script>\n2. ${alert(1)}',
  '${alert(1)}{{constructor.constructor("alert(1)")()}}',
  '<!--?lit$1234$--><script>alert(1)</script>',
  '{{lit-123}}<!--lit-part--><img src=x onerror=alert(1)>',
  '?lit$000000000$ .innerHTML=${0} @click=${alert}',
  '</textarea><script>alert(1)</script>',
  '</style><script>alert(1)</script><style>',
  '"><img src=x onerror=alert(document.domain)>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<a href="jav&#x61;script:alert(1)">x</a>',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<img src=https://evil.example/pixel.gif>',
  '<form action=https://evil.example><input name=code></form>',
  '<base href=https://evil.example/>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '\u202egnp.exe\u202c name',
  '\u2066\u2067\u2068 unclosed isolates',
  'раураl.com і аррlе.com',
  'https://аррlе.com/login',
  'https://xn--80ak6aa92e.com/',
  'admin\u200b\u200d\ufeff name',
  'a\u0301\u0301\u0301\u0301 b',
  'https://example.org/\u202egpj.exe',
  '__proto__ constructor toString',
];

const payloads = [...strings, ...own];

const words = (run: Inline) => (typeof run === 'string' ? run : run.text);

/** The words of each block, as they have to stand on the page. */
const shown = (block: Block) => (block.type === 'list' ? block.items.map((item) => item.map(words).join('')) : [block.content.map(words)]).flat(2).join('');

interface Seen {
  readonly id: string;
  readonly name: string;
  readonly behalf: string;
  readonly blocks: readonly string[];
}

/** Runs in the page. */
function readComments(): {comments: Seen[]; links: string[]; foreign: number} {
  const root = document.querySelector('viche-comment-box')!.shadowRoot!;
  const comments = [...root.querySelectorAll('.thread article')].map((article) => {
    const heading = article.querySelector('[role=heading]')!;
    return {
      id: heading.id.slice(2),
      name: heading.textContent,
      behalf: article.querySelector('.c__head > span bdi')?.textContent ?? '',
      blocks: [...article.querySelector('.prose')!.children].map(({textContent}) => textContent),
    };
  });
  const links = [...root.querySelectorAll<HTMLAnchorElement>('.prose a')].map(({href}) => href);
  return {comments, links, foreign: root.querySelectorAll('script, iframe, img, object, embed, link, meta, base, form form, style').length};
}

describe('Somebody who attacks a discussion', () => {
  let town: Town;
  before(async () => void (town = await Town.open()));
  after(() => town.close());

  const ask = async <Answer>(path: string, body: unknown, token?: string): Promise<{readonly status: number; readonly data: Answer}> => {
    const headers = {'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...(token && {authorization: `Bearer ${token}`})};
    const response = await fetch(`${town.base}/api/v1${path}`, {method: 'POST', headers, body: JSON.stringify(body)});
    return {status: response.status, data: (await response.json()) as Answer};
  };

  it('runs nothing, leads nowhere and fetches nothing with 500 texts and names, and every letter that was taken is shown', async () => {
    assert.ok(payloads.length >= 500, String(payloads.length));
    const email = 'attacker@example.com';
    const {data: pending} = await ask<{id: string}>('/sessions', {email});
    const {data: session} = await ask<{token: string}>(`/sessions/${pending.id}/confirmation`, {code: await town.code(email)});
    const petition = (await town.petitions()).find(({status, signatures}) => status === 'collecting' && signatures > 0)!;
    const subject = `petition:${petition.id}`;
    const taken = new Map<string, {readonly text: string; readonly name: string; readonly behalf: string}>();
    await forAll(payloads, async (odd, n) => {
      const text = `Words:\n\n${odd}`;
      const name = faultOfLine(odd, limits.name) ? `Name ${n}` : odd;
      const onBehalf = faultOfLine(odd, commentLimits.onBehalf) ? null : odd;
      const {status, data} = await ask<{id: string; fields?: readonly {field: string}[]}>('/comments', {subject, name, onBehalf, lang: 'en', text, consent: true}, session.token);
      if (faultOfText(text, commentLimits.text)) {
        assert.deepEqual([status, data.fields?.map(({field}) => field)], [400, ['text']], JSON.stringify(odd));
        return;
      }
      assert.equal(status, 201, JSON.stringify([odd, data]));
      taken.set(data.id, {text: tidyText(text), name: tidyLine(name), behalf: onBehalf ? tidyLine(onBehalf) : ''});
    });
    assert.ok(taken.size >= 500, String(taken.size));

    const reader = await town.person();
    const {page} = reader;
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const csp = "default-src 'none'; img-src data:; script-src 'nonce-n' 'strict-dynamic'; connect-src 'self'; style-src 'nonce-n'; require-trusted-types-for 'script'; trusted-types lit-html";
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url() !== `${town.base}/attacked`) return void request.continue();
      const body = `<!doctype html><html lang="en"><title>Attacked</title><link rel="icon" href="data:,"><script nonce="n">self.broken = []; addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective + ' ' + event.blockedURI))</script><script nonce="n" type="module" src="/viche.js"></script><viche-comment-box subject="${subject}" sort="newest"></viche-comment-box>`;
      void request.respond({status: 200, contentType: 'text/html; charset=utf-8', headers: {'content-security-policy': csp}, body});
    });
    await reader.goTo(`${town.base}/attacked`);
    const box = (part: string) => `viche-comment-box >>> ${part}`;
    await reader.sees(box('#count'));
    const count = () => page.evaluate(() => document.querySelector('viche-comment-box')!.shadowRoot!.querySelectorAll('.thread > li').length);
    for (let before = 0; before < taken.size; ) {
      before = await until('another page of comments', count, (now) => now > before);
      if (!(await page.$(box('#more')))) break;
      await reader.click(box('#more'));
    }
    const {comments, links, foreign} = await page.evaluate(readComments);
    const seen = new Map(comments.map((comment) => [comment.id, comment]));
    for (const [id, {text, name, behalf}] of taken) {
      const comment = seen.get(id);
      assert.deepEqual([comment?.name, comment?.behalf, comment?.blocks], [name, behalf, parseRichText(text).map(shown)], JSON.stringify(text));
    }
    assert.deepEqual(links.filter((link) => !/^(https?:\/\/|mailto:)/.test(link)), []);
    assert.equal(foreign, 0);
    assert.deepEqual(dialogs, []);
    assert.deepEqual(reader.errors, []);
    assert.deepEqual(await page.evaluate('self.broken'), []);
    assert.deepEqual(reader.asked.filter((url) => !url.startsWith(town.base) && !url.startsWith('data:')), []);
    await reader.close();
  });
});
