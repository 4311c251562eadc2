import {now} from '../../client/clock.ts';
import type {Petition} from '../../contract/petition.ts';
import {qrPath} from '../../contract/qr.ts';
import {day, fill} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';

/** The code for another site. Written out whole, an address holds no quotation mark that would end the attribute. */
export const snippet = ({id, url}: Petition, base: string, href = new URL(url).href) =>
  `<script type="module" src="${base}/viche.js"></script>\n<viche-petition-counter petition-id="${encodeURI(id)}"><a href="${href}">${href}</a></viche-petition-counter>`;

const svgNames = 'http://www.w3.org/2000/svg';

/** The address as a picture a telephone reads. The words beside it say the same to everyone else. */
function picture(address: string): SVGElement {
  const {path, side} = qrPath(address);
  const svg = document.createElementNS(svgNames, 'svg');
  svg.setAttribute('class', 'qr');
  svg.setAttribute('viewBox', `0 0 ${side} ${side}`);
  svg.setAttribute('width', '112');
  svg.setAttribute('aria-hidden', 'true');
  const modules = document.createElementNS(svgNames, 'path');
  modules.setAttribute('d', path);
  svg.append(modules);
  return svg;
}

/** A number on paper stays as it was: the day it was true stands beside it. */
function dated({body}: Petition): HTMLElement {
  const line = document.createElement('p');
  line.className = 'on-paper dated';
  line.textContent = fill(msg('As of {date}', {id: 'petition.as.of'}), {date: day(now().toISOString(), body.timeZone, 'long')});
  return line;
}

/** Everything on the page that neither holds an element nor stands in it. */
function aroundOf(element: Element): Element[] {
  const around: Element[] = [];
  for (let at = element; at !== document.body && at.parentElement; at = at.parentElement) around.push(...[...at.parentElement.children].filter((one) => one !== at));
  return around;
}

const aside = 'data-viche-off-paper';

/**
 * Prints a petition alone on its sheet, whatever stands around it on the page, with the day and with
 * its address as a QR code where the page brought none.
 */
export function printSheet(button: Element, petition: Petition): void {
  const place = button.closest('.share')!;
  const qr = place.querySelector('slot')!;
  if (qr.assignedElements().length === 0) qr.replaceChildren(picture(petition.url));
  place.querySelector('.dated')?.remove();
  place.prepend(dated(petition));
  const around = aroundOf((button.getRootNode() as ShadowRoot).host);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media print{[${aside}]{display:none!important}}`);
  document.adoptedStyleSheets.push(sheet);
  for (const element of around) element.setAttribute(aside, '');
  // Telephones go on while the sheet is being prepared: what was put aside comes back when they say it is done.
  addEventListener(
    'afterprint',
    () => {
      for (const element of around) element.removeAttribute(aside);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    },
    {once: true},
  );
  print();
}
