import {expect} from '@open-wc/testing';
import {nothing, render, type TemplateResult} from 'lit';
import {parseRichText} from '../../src/contract/rich-text-parser.ts';
import type {Petition} from '../../src/contract/petition.ts';
import {faultSummary, faultWords} from '../../src/ui/faults.ts';
import {growth} from '../../src/ui/growth.ts';
import {heading} from '../../src/ui/parts.ts';
import {rail} from '../../src/ui/rail.ts';
import {richText} from '../../src/ui/rich-text.ts';

const drawn = (template: TemplateResult) => {
  const place = document.createElement('div');
  document.body.append(place);
  render(template, place);
  after(() => place.remove());
  return place;
};

describe('structured text', () => {
  it('is drawn as headings, paragraphs, lists, emphasis and links', () => {
    const place = drawn(richText(parseRichText('# Why\n\nIt is *dark*.\n\n- one\n- two\n\n1. first\n\n[the act](https://zakon.example/a)'), 3, 'uk'));
    expect(place.querySelector('[role=heading]')?.getAttribute('aria-level')).to.equal('3');
    expect(place.querySelectorAll('ul li, ol li').length).to.equal(3);
    expect(place.querySelector('em')?.textContent).to.equal('dark');
    expect(place.querySelector('a')?.getAttribute('href')).to.equal('https://zakon.example/a');
    expect(place.querySelector('.prose')?.getAttribute('lang')).to.equal('uk');
  });

  it('shows markup that somebody typed as the characters it is', () => {
    const place = drawn(richText(parseRichText('<img src=x onerror=alert(1)> [x](javascript:alert(1))'), 3, 'en'));
    expect(place.querySelector('img, a')).to.equal(null);
    expect(place.textContent).to.include('<img src=x onerror=alert(1)> [x](javascript:alert(1))');
  });

  it('makes no link of a script, even from a service that let one through', () => {
    const place = drawn(richText([{type: 'paragraph', content: [{text: 'press here', href: 'javascript:alert(1)'}]}], 3, 'en'));
    expect(place.querySelector('a')).to.equal(null);
    expect(place.textContent).to.include('press here');
  });
});

describe('the rail', () => {
  const widths = (count: number, threshold: number) => {
    const place = drawn(rail(count, threshold, 'open', 'words'));
    return {fill: place.querySelector('rect')?.getAttribute('width'), gap: place.querySelector('.gap')?.getAttribute('x'), words: place.querySelector('svg')?.getAttribute('aria-label')};
  };

  it('shows how much of the threshold is there, and says it', () => {
    expect(widths(3, 12)).to.deep.equal({fill: '25%', gap: '25%', words: 'words'});
  });

  it('has no mark in sight when it is empty or exactly full', () => {
    expect(widths(0, 12)).to.deep.include({fill: '0%', gap: '100%'});
    expect(widths(12, 12)).to.deep.include({fill: '100%', gap: '100%'});
  });

  it('marks the threshold when there are more', () => {
    expect(widths(24, 12)).to.deep.include({fill: '100%', gap: '50%'});
  });
});

describe('how signatures grew', () => {
  const petition = {
    threshold: 250,
    publishedAt: '2026-02-10T09:00:00Z',
    closesAt: '2026-05-10T20:59:59Z',
    body: {timeZone: 'Europe/Kyiv'},
    timeline: [],
    growth: [
      {on: '2026-02-10', total: 10},
      {on: '2026-02-12', total: 60},
      {on: '2026-02-19', total: 75},
    ],
  } as unknown as Petition;

  it('stands in a table too, with the same numbers week by week', () => {
    const rows = [...drawn(growth(petition, 2)).querySelectorAll('tbody tr')].map((row) => [...row.children].map(({textContent}) => textContent.replaceAll('\u00A0', ' ')));
    expect(rows.map(([, added, total]) => [added, total])).to.deep.equal([
      ['60', '60'],
      ['15', '75'],
    ]);
    expect(rows[0]![0]).to.match(/^10 February/);
  });

  it('ends with the signing, and not months later, once the review has begun', () => {
    const reviewed = {...petition, timeline: [{to: 'under_review', at: '2026-02-23T08:00:00Z'}]} as unknown as Petition;
    expect(drawn(growth(petition, 2)).querySelector('.axis span:last-child')?.textContent).to.match(/^10.May/);
    expect(drawn(growth(reviewed, 2)).querySelector('.axis span:last-child')?.textContent).to.match(/^23.Feb/);
  });

  it('is told in words for those who do not see the picture', () => {
    const place = drawn(growth(petition, 2));
    expect(place.querySelector('svg')?.getAttribute('aria-label')?.replaceAll('\u00A0', ' ')).to.match(/^Chart: 75 signatures from 10 February.* to 19 February.*; the threshold is 250$/);
    expect(place.querySelector('.muted')?.textContent.replaceAll('\u00A0', ' ')).to.match(/12 February.*: 50 signatures/);
  });
});

describe('a form', () => {
  it('lists its faults at its head, each leading to its field', () => {
    const gone: string[] = [];
    const place = drawn(faultSummary([{name: 'email', label: 'E-mail', fault: 'email_no_at'}], (name) => gone.push(name)) as TemplateResult);
    place.querySelector('button')!.click();
    expect(gone).to.deep.equal(['email']);
    expect(place.textContent).to.include('E-mail: The @ is missing');
    expect(faultSummary([], () => undefined)).to.equal(nothing);
  });

  it('says by how much a text is too long, in the right number', () => {
    expect(faultWords({fault: 'too_long', limit: 120}).replaceAll('\u00A0', ' ')).to.equal('Too long: at most 120 characters fit');
    expect(faultWords({fault: 'too_short', limit: 1}).replaceAll('\u00A0', ' ')).to.equal('Too short: at least 1 character is needed');
  });
});

describe('a heading', () => {
  it('takes the level that the outline of the page needs', () => {
    const place = drawn(heading(4, 'x', 'h2', 'title', true)).firstElementChild!;
    expect([place.getAttribute('aria-level'), place.id, place.getAttribute('tabindex')]).to.deep.equal(['4', 'title', '-1']);
  });
});
