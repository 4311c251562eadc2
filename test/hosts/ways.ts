import manifest from '../../package.json' with {type: 'json'};

/** The ways an editor can put a widget on a page: see docs/embedding.md. */
export const ways = ['tag', 'div', 'link', 'classic', 'twice'] as const;

export type Way = (typeof ways)[number];

/** What an editor pastes into the template's head. */
export function loaderFor(way: Way, service: string, nonce: string): string {
  const modern = (name: string) => `<script type="module" src="${service}/${name}.js" nonce="${nonce}"></script>`;
  const classic = `<script src="${service}/viche-classic.js" nonce="${nonce}" defer></script>`;
  switch (way) {
    case 'classic':
      return classic;
    case 'twice':
      return [modern('viche'), classic, modern(`viche@${manifest.version}`)].join('\n');
    default:
      return modern('viche');
  }
}

/** A counter, a petition and the desk; a link can stand only for the first two. */
export function widgetsFor(way: Way, service: string, petitionId: string): string {
  const page = `${service}/petitions/${petitionId}`;
  const link = (address: string) => `<a href="${address}">Безпечний перехід біля школи</a>`;
  switch (way) {
    case 'link':
      return `<p>${link(page)}</p>\n<p>${link(`${page}#petition`)}</p>\n<p>Ще одна петиція, ${link(page)}, згадана в реченні.</p>`;
    case 'div':
      return ['petition-counter', 'petition', 'petition-desk'].map((name) => `<div data-viche="${name}" data-petition-id="${petitionId}">${link(page)}</div>`).join('\n');
    default:
      return ['petition-counter', 'petition', 'petition-desk'].map((name) => `<viche-${name} petition-id="${petitionId}">${link(page)}</viche-${name}>`).join('\n');
  }
}
