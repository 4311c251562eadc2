import {expect} from '@open-wc/testing';
import {tokens} from '../../src/ui/tokens.styles.ts';

type Colour = readonly [number, number, number];

/** Text and what it stands on, with the least contrast WCAG 2.2 asks for. */
const pairs: readonly (readonly [front: string, back: string, least: number])[] = [
  ...['bg', 'surface', 'accent-soft', 'success-soft', 'warning-soft', 'danger-soft'].map((back) => ['text', back, 4.5] as const),
  ...['bg', 'surface', 'accent-soft'].map((back) => ['text-muted', back, 4.5] as const),
  ...['bg', 'surface', 'accent-soft', 'warning-soft', 'danger-soft'].map((back) => ['link', back, 4.5] as const),
  ['on-accent', 'accent', 4.5],
  ...['success', 'warning', 'danger'].flatMap((state) => [[state, 'bg', 4.5] as const, [state, `${state}-soft`, 4.5] as const]),
  ['warning', 'accent-soft', 4.5],
  ['danger', 'surface', 4.5],
  ['border-strong', 'bg', 3],
  ['border-strong', 'surface', 3],
  ['accent', 'bg', 3],
  ['accent', 'track', 3],
  ['success', 'track', 3],
  ['text-muted', 'track', 3],
  ['chart-1', 'bg', 3],
  ['focus', 'bg', 3],
  ['focus', 'surface', 3],
  ['focus', 'accent-soft', 3],
  ['focus', 'focus-inner', 3],
];

const luminance = (colour: Colour) => {
  const [r, g, b] = colour.map((value) => (value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};

const contrast = (a: Colour, b: Colour) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
};

/** The colours of a page as its themes publish them: what the presets must stand on. */
const themes = {
  voorbeeld: `
    --basis-color-default-color-document: #001a40; --basis-color-default-color-default: #3d5374; --basis-color-default-bg-document: #fff;
    --basis-color-default-bg-subtle: #f9f9fa; --basis-color-default-bg-active: #e0e3e9; --basis-color-default-border-subtle: #c0c7d2;
    --basis-form-control-border-color: #586c88; --basis-color-action-1-bg-subtle: #faf8ff; --basis-focus-background-color: #fd0;
    --basis-color-action-2-color-default: #00568b; --basis-color-positive-color-default: #105f26; --basis-color-positive-bg-default: #ddf7e4;
    --basis-color-warning-color-default: #863d15; --basis-color-warning-bg-default: #ffeee1;
    --basis-color-negative-color-default: #a01d23; --basis-color-negative-bg-default: #feeded;
    --utrecht-button-primary-action-background-color: #5115ef; --utrecht-button-primary-action-color: #fff; --utrecht-link-color: #00568b;`,
  utrecht: `
    --utrecht-document-color: hsl(0 0% 0%); --utrecht-document-background-color: hsl(0 0% 100%); --utrecht-link-color: hsl(211 60% 35%);
    --utrecht-button-primary-action-background-color: hsl(211 60% 35%); --utrecht-button-primary-action-color: hsl(0 0% 100%);
    --utrecht-focus-background-color: hsl(48 100% 60%);`,
  'utrecht, dark': `color-scheme: dark;
    --utrecht-document-color: hsl(0 0% 95%); --utrecht-document-background-color: hsl(0 0% 15%); --utrecht-link-color: hsl(211 60% 60%);
    --utrecht-button-primary-action-background-color: hsl(211 60% 80%); --utrecht-button-primary-action-color: hsl(0 0% 15%);
    --utrecht-focus-background-color: hsl(48 100% 60%);`,
  'govuk in the blue of the brand': '--govuk-success-colour: #1d70b8; --govuk-link-colour: #1a65a6;',
} as const;

const situations: readonly {readonly preset: string; readonly theme?: keyof typeof themes}[] = [
  {preset: 'govuk'},
  {preset: 'govuk', theme: 'govuk in the blue of the brand'},
  {preset: 'uswds'},
  {preset: 'nl-design-system'},
  {preset: 'nl-design-system', theme: 'voorbeeld'},
  {preset: 'nl-design-system', theme: 'utrecht'},
  {preset: 'nl-design-system', theme: 'utrecht, dark'},
];

describe('a page of a design system', () => {
  const [page, place] = [document.createElement('style'), document.createElement('div')];
  const painter = document.createElement('canvas').getContext('2d', {willReadFrequently: true})!;
  before(() => document.body.append(page, place));
  after(() => {
    page.remove();
    place.remove();
  });

  /** A colour as the widget gets it through the preset, painted. */
  const colourOf = (root: HTMLElement, name: string): Colour => {
    root.style.color = `var(--_${name})`;
    painter.fillStyle = getComputedStyle(root).color;
    painter.fillRect(0, 0, 1, 1);
    const [r, g, b] = painter.getImageData(0, 0, 1, 1).data;
    return [r!, g!, b!];
  };

  for (const {preset, theme} of situations) {
    it(`can be read with the preset ${preset}${theme ? ` and the theme ${theme}` : ''}`, async () => {
      const answer = await fetch(`/src/presets/${preset}.css`);
      expect(answer.ok).to.equal(true);
      page.textContent = `${await answer.text()} ${tokens} .page-theme { ${theme ? themes[theme] : ''} }`;
      place.innerHTML = '<div class="page-theme"><div class="root"></div></div>';
      const root = place.querySelector<HTMLElement>('.root')!;
      const poor = pairs
        .map(([front, back, least]) => ({pair: `${front} on ${back}`, is: contrast(colourOf(root, front), colourOf(root, back)), least}))
        .filter(({is, least}) => is < least)
        .map(({pair, is, least}) => `${pair}: ${is.toFixed(2)}, needs ${least}`);
      expect(poor).to.deep.equal([]);
    });
  }

  it('gets every colour from its preset, so that none of ours stands among its own', async () => {
    for (const preset of ['govuk', 'uswds', 'nl-design-system']) {
      const text = await (await fetch(`/src/presets/${preset}.css`)).text();
      const missing = [...tokens.matchAll(/var\(--(viche-[\w-]+),#/g)].map(([, name]) => name).filter((name) => !text.includes(`--${name}:`));
      expect(missing, preset).to.deep.equal([]);
    }
  });
});
