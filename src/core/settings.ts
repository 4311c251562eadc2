/** What the loader was told for the whole page. */
interface Settings {
  /** Address of the backend for widgets that name none and stand in no provider. */
  backend?: string | undefined;
}

export const settings: Settings = {};
