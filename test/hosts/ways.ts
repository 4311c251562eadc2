import manifest from '../../package.json' with {type: 'json'};
import {hosted} from './widgets.ts';

/** The ways an editor can put a widget on a page: see docs/embedding.md. */
export const ways = ['tag', 'div', 'link', 'classic', 'twice', 'provider', 'foreign'] as const;

export type Way = (typeof ways)[number];

export interface Place {
  /** Address of the service. */
  readonly service: string;
  /** Address of the page's own site. */
  readonly site: string;
  readonly nonce: string;
}

/** What an editor pastes into the template's head. */
export function loaderFor(way: Way, {service, site, nonce}: Place): string {
  const modern = (address: string, more = '') => `<script type="module" src="${address}" nonce="${nonce}"${more}></script>`;
  const classic = `<script src="${service}/viche-classic.js" nonce="${nonce}" defer></script>`;
  const plain = modern(`${service}/viche.js`);
  switch (way) {
    case 'classic':
      return classic;
    case 'twice':
      return [plain, classic, modern(`${service}/viche@${manifest.version}.js`)].join('\n');
    case 'provider':
      return modern(`${service}/viche.js`, ' data-backend="https://nowhere.invalid"');
    case 'foreign':
      // Somebody else's build of the same widgets, with a copy of everything; that of the service comes second.
      return [modern(`${site}/copy/viche.js`, ` data-backend="${service}"`), plain].join('\n');
    default:
      return plain;
  }
}

/** What the widgets on a page show. */
export interface Shown {
  readonly petition: string;
  readonly consultation: string;
}

/** All widgets; links stand only for those that a link can become. */
export function widgetsFor(way: Way, service: string, {petition, consultation}: Shown): string {
  const page = `${service}/petitions/${petition}`;
  const named = {'petition-id': petition, 'consultation-id': consultation, 'subject': `petition:${petition}`};
  const attributes = (prefix = '') => Object.entries(named).map(([name, value]) => ` ${prefix}${name}="${value}"`).join('');
  const link = (address: string) => `<a href="${address}">Безпечний перехід біля школи</a>`;
  const widgets = () => hosted.map(({tag}) => `<${tag}${attributes()}>${link(page)}</${tag}>`).join('\n');
  switch (way) {
    case 'link': {
      const alone = hosted.flatMap(({link: end}) => (end === undefined ? [] : `<p>${link(page + end)}</p>`));
      return [...alone, `<p>Ще одна петиція, ${link(page)}, згадана в реченні.</p>`].join('\n');
    }
    case 'div':
      return hosted.map(({tag}) => `<div data-viche="${tag.replace('viche-', '')}"${attributes('data-')}>${link(page)}</div>`).join('\n');
    case 'provider':
      return `<viche-provider backend="${service}">\n${widgets()}\n</viche-provider>`;
    default:
      return widgets();
  }
}
