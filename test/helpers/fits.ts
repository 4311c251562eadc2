/** What sticks out of the widget and is not cut or scrolled on purpose, outermost first. */
function sticksOut(widget: HTMLElement): string[] {
  const {left, right} = widget.getBoundingClientRect();
  const found: string[] = [];
  const look = (parent: ParentNode) => {
    for (const part of parent.children) {
      const box = part.getBoundingClientRect();
      if (!part.checkVisibility() || box.width <= 1) continue;
      if (box.right > right + 1 || box.left < left - 1) found.push(`<${part.localName} class="${part.getAttribute('class') ?? ''}"> ${Math.round(box.left - left)} to ${Math.round(box.right - left)}`);
      if (getComputedStyle(part).overflowX === 'visible') look(part);
    }
  };
  look(widget.shadowRoot!);
  return found;
}

/** Fails, naming what sticks out, unless a widget keeps to a narrow column, with the text of the page as it is and twice as large. */
export function fitsIn(widget: HTMLElement, width: number): void {
  const place = widget.parentElement!;
  for (const fontSize of ['100%', '200%']) {
    Object.assign(place.style, {inlineSize: `${String(width)}px`, fontSize});
    const found = sticksOut(widget);
    if (found.length > 0) throw new Error(`At ${String(width)} px and text of ${fontSize}: ${found.join(', ')}`);
  }
  place.removeAttribute('style');
}
