/** What a widget looks like on the page it stands on, as the browser computes it. Sizes are in pixels. */
export interface Looks {
  readonly tag: string;
  readonly width: number;
  readonly display: string;
  readonly font: string;
  readonly direction: string;
  /** Words people get when they select and copy its text. */
  readonly copied: string;
  /** Size of its plain text. */
  readonly fontSize: number;
  /** Whether it paints a ground of its own under its text, wherever the page puts it. */
  readonly painted: boolean;
  readonly texts: readonly Text[];
  readonly targets: readonly Target[];
}

interface Text {
  readonly words: string;
  readonly fontSize: number;
  /** Against what is painted behind it, as in WCAG 2.2. */
  readonly contrast: number;
  /** What it took over from the page and should not have. */
  readonly taken: readonly string[];
}

interface Target {
  readonly words: string;
  /** Whether it is a field or a button of its own, and not a link in a line of text. */
  readonly main: boolean;
  readonly height: number;
}

/** Runs in the page: looks at every widget with one of these tags. */
export function lookAtWidgets(tags: readonly string[]): Looks[] {
  type Colour = readonly [number, number, number, number];
  const colour = (value: string): Colour => {
    const [r, g, b, a = 1] = (/^rgba?\((.*)\)$/.exec(value)?.[1] ?? '').split(/[ ,/]+/).map(Number);
    if (r === undefined || g === undefined || b === undefined || [r, g, b, a].some(Number.isNaN)) throw new Error(`No colour: ${value}`);
    return [r, g, b, a];
  };
  const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  const parentOf = (element: Element) => element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
  const behind = (element: Element): Colour => {
    const layers: Colour[] = [];
    for (let at: Element | null = element; at; at = parentOf(at)) layers.push(colour(getComputedStyle(at).backgroundColor));
    return layers.reduceRight<Colour>((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };
  const luminance = (one: Colour) => {
    const [r, g, b] = one.map((value) => (value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (element: Element) => {
    const back = behind(element);
    const [low, high] = [luminance(back), luminance(over(colour(getComputedStyle(element).color), back))].sort((a, b) => a - b);
    return (high! + 0.05) / (low! + 0.05);
  };
  const shown = (element: HTMLElement) => {
    const {width, height} = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({visibilityProperty: true});
  };
  const ownText = (element: Element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
  const words = (element: HTMLElement) => (element.innerText || element.id || element.localName).replace(/\s+/g, ' ').trim().slice(0, 60);
  const plain = {textTransform: 'none', fontStyle: 'normal', letterSpacing: 'normal', wordSpacing: '0px', textShadow: 'none', textIndent: '0px'} as const;
  const page = getComputedStyle(document.body);
  // What stands out in a text of ours is italic whatever the page is.
  const isOwn = (element: Element, name: keyof typeof plain) => name === 'fontStyle' && element.closest('em') !== null;
  const taken = (element: Element) => {
    const style = getComputedStyle(element);
    return (Object.keys(plain) as (keyof typeof plain)[]).filter((name) => style[name] !== plain[name] && style[name] === page[name] && !isOwn(element, name));
  };

  const copy = (element: Element) => {
    const selection = getSelection()!;
    selection.selectAllChildren(element);
    const text = selection.toString();
    selection.removeAllRanges();
    return text.replace(/\s+/g, ' ').trim();
  };

  const widgets = [...document.querySelectorAll<HTMLElement>(tags.join())];
  return widgets.map((widget) => {
    const root = widget.shadowRoot!.querySelector<HTMLElement>('.root')!;
    const parts = [...root.querySelectorAll<HTMLElement>('*')].filter((part) => part instanceof HTMLElement && shown(part));
    const targets = parts.filter((part) => part.matches('button,a.btn,input,select,textarea,summary'));
    return {
      tag: widget.localName,
      width: root.getBoundingClientRect().width,
      display: getComputedStyle(widget).display,
      font: getComputedStyle(root).fontFamily,
      direction: getComputedStyle(root).direction,
      copied: copy(root),
      painted: colour(getComputedStyle(root).backgroundColor)[3] === 1,
      fontSize: parseFloat(getComputedStyle(root).fontSize),
      texts: parts.filter(ownText).map((part) => ({words: words(part), fontSize: parseFloat(getComputedStyle(part).fontSize), contrast: contrast(part), taken: taken(part)})),
      targets: targets.map((part) => ({
        words: words(part),
        main: part.matches('.btn,input,select,textarea'),
        height: (part.closest('label') ?? part).getBoundingClientRect().height,
      })),
    };
  });
}
