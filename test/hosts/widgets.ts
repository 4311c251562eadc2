/** A widget as it stands on the pages of `test/hosts`. */
export interface HostedWidget {
  readonly tag: string;
  /** Part of it that is there once it works. */
  readonly shows: string;
  /** What follows the address of a petition where a plain link becomes this widget. */
  readonly link?: string;
}

/** Every widget there is: a new one joins by a line here, and is seen on every page in every browser. */
export const hosted: readonly HostedWidget[] = [
  {tag: 'viche-petition-counter', shows: '[part=count]', link: ''},
  {tag: 'viche-petition', shows: '#step', link: '#petition'},
  {tag: 'viche-petition-list', shows: '[part=count]'},
  {tag: 'viche-petition-form', shows: '#title'},
  {tag: 'viche-petition-desk', shows: '#email'},
  {tag: 'viche-consultation-desk', shows: '#email'},
  {tag: 'viche-comment-box', shows: '.thread [part=comment]'},
  {tag: 'viche-consultation', shows: '.prov'},
  {tag: 'viche-consultation-list', shows: '.item [part=title]'},
];

export const hostedTags = hosted.map(({tag}) => tag);
