import {msg} from '../locale/msg.ts';
import {html, nothing, svg, type TemplateResult} from 'lit/html.js';
import {css} from './css.ts';
import {detailsStyles} from './details.styles.ts';
import type {GrowthPoint, Petition} from '../contract/petition.ts';
import {counted, day, fill, localDate, number} from '../locale/format.ts';
import {heading} from './parts.ts';

const dayMs = 86_400_000;
const at = (date: string) => Date.parse(date);

/** The growth per week from the publication on: the table behind the picture. */
function weeks(points: readonly GrowthPoint[], start: string): {readonly from: string; readonly added: number; readonly total: number}[] {
  const rows: {from: string; added: number; total: number}[] = [];
  let before = 0;
  const last = at(points.at(-1)!.on);
  for (let from = at(start); from <= last; from += 7 * dayMs) {
    const total = points.filter(({on}) => at(on) < from + 7 * dayMs).at(-1)?.total ?? before;
    rows.push({from: new Date(from).toISOString().slice(0, 10), added: total - before, total});
    before = total;
  }
  return rows;
}

function busiest(points: readonly GrowthPoint[]): {readonly on: string; readonly added: number} {
  let best = {on: points[0]!.on, added: points[0]!.total};
  points.forEach(({on, total}, index) => {
    const added = total - (points[index - 1]?.total ?? 0);
    if (added > best.added) best = {on, added};
  });
  return best;
}

/** How signatures grew: the finding in words, the picture, and a table with the same numbers. */
export function growth({growth: points, threshold, publishedAt, closesAt, timeline, body: {timeZone}}: Petition, level: number): TemplateResult {
  const start = localDate(publishedAt!, timeZone);
  const final = points.at(-1)!;
  const closed = timeline.find(({to}) => to === 'under_review')?.at ?? closesAt;
  const end = closed && at(localDate(closed, timeZone)) > at(final.on) ? localDate(closed, timeZone) : final.on;
  const top = Math.max(threshold, final.total) * 1.12;
  const x = (on: string) => (100 * (at(on) - at(start))) / Math.max(at(end) - at(start), dayMs);
  const y = (total: number) => 100 - (100 * total) / top;
  const line = points.map(({on, total}) => `${x(on).toFixed(2)} ${y(total).toFixed(2)}`).join(' L');
  const goal = `${y(threshold)}%`;
  const [left, height] = [`${x(final.on)}%`, `${y(final.total)}%`];
  // The words for the threshold stand where the line is far from it.
  const nearGoal = points.find(({total}) => total > threshold * 0.8);
  const goalWords = nearGoal && x(nearGoal.on) < 40 ? {x: '100%', anchor: 'end'} : {x: '0', anchor: 'start'};
  const {on, added} = busiest(points);
  const rows = weeks(points, start);
  return html`
    <figcaption>${heading(level, msg('How support grew', {id: 'growth.title'}), 'h2')}</figcaption>
    <p class="muted">${counted(added, msg('The busiest day was {date}: # signature.|The busiest day was {date}: # signatures.', {id: 'growth.best'}), {date: day(on, timeZone)})}</p>
    <svg class="plot" role="img" aria-label=${fill(msg('Chart: {total} signatures from {start} to {end}; the threshold is {threshold}', {id: 'growth.chart'}), {
      total: number(final.total), start: day(start, timeZone), end: day(final.on, timeZone), threshold: number(threshold),
    })}>
      <svg viewBox="0 0 100 100" width="100%" height="100%" preserveAspectRatio="none">
        <path class="area" d="M0 100 L${line} L${x(final.on).toFixed(2)} 100 Z"></path>
        <path class="base" d="M0 100 H100"></path>
        <path class="line" d="M0 100 L${line}"></path>
      </svg>
      ${svg`<line class="goal" x1="0" x2="100%" y1=${goal} y2=${goal}></line>
        <text class="goal-text" x=${goalWords.x} y=${goal} dy="-.5em" text-anchor=${goalWords.anchor}>${counted(threshold, msg('Threshold: #', {id: 'growth.goal'}))}</text>
        <circle class="dot" cx=${left} cy=${height} r="6"></circle>
        <text class="value" x=${left} y=${height} dx=${x(final.on) > 85 ? '-.8em' : '.8em'} dy=${final.total > threshold ? '-.2em' : '1.4em'} text-anchor=${x(final.on) > 85 ? 'end' : 'start'}>${number(final.total)}</text>`}
    </svg>
    <p class="axis small muted" aria-hidden="true"><span>${day(start, timeZone, 'short')}</span><span>${day(end, timeZone, 'short')}</span></p>
    ${rows.length > 0
      ? html`<details>
          <summary>${msg('Show as a table', {id: 'growth.table'})}</summary>
          <table>
            <caption>${msg('Signatures by week', {id: 'growth.weeks'})}</caption>
            <thead><tr><th scope="col">${msg('Week from', {id: 'growth.week'})}</th><th scope="col">${msg('New', {id: 'growth.new'})}</th><th scope="col">${msg('Total', {id: 'growth.total'})}</th></tr></thead>
            <tbody>${rows.map((row) => html`<tr><td>${day(row.from, timeZone)}</td><td>${number(row.added)}</td><td>${number(row.total)}</td></tr>`)}</tbody>
          </table>
        </details>`
      : nothing}`;
}

export const growthStyles = [detailsStyles, css`
  .plot { display: block; direction: ltr; inline-size: 100%; block-size: 10em; margin-block-start: .5em; overflow: visible; font-size: 1em; }
  .plot svg { overflow: visible; }
  .area { fill: var(--_accent-soft); }
  .line { fill: none; stroke: var(--_chart-1); stroke-width: 2.5; vector-effect: non-scaling-stroke; stroke-linejoin: round; }
  .base { stroke: var(--_border-strong); vector-effect: non-scaling-stroke; }
  .goal { stroke: var(--_text-muted); stroke-width: 1.5; stroke-dasharray: 5 4; }
  .goal-text { fill: var(--_text-muted); font-size: .875em; }
  .dot { fill: var(--_chart-1); stroke: var(--_bg); stroke-width: 2; }
  .value { fill: var(--_text); font-weight: var(--_weight-bold); paint-order: stroke; stroke: var(--_bg); stroke-width: .3em; }
  .plot:dir(rtl) { scale: -1 1; }
  .plot:dir(rtl) text { transform-box: fill-box; transform-origin: center; scale: -1 1; }
  .axis { display: flex; justify-content: space-between; }
  table { inline-size: 100%; max-inline-size: 28em; border-collapse: collapse; font-size: .9375em; line-height: 1.45; }
  caption { text-align: start; font-weight: var(--_weight-bold); padding-block: .5em; }
  :is(th, td) { padding: .6em .75em .6em 0; text-align: start; border-block-end: 1px solid var(--_border); font-weight: 400; }
  th { color: var(--_text-muted); }
  :is(th, td):not(:first-child) { text-align: end; font-variant-numeric: tabular-nums; padding-inline-end: 0; }
  @media (forced-colors: active) {
    .area { fill: none; }
    .line { stroke: Highlight; }
    .dot { fill: Highlight; }
    .goal, .base { stroke: CanvasText; }
    .value, .goal-text { fill: CanvasText; stroke: none; }
  }
`];
