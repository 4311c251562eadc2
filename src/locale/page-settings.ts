interface PageSettings {
  /** Address of the backend for widgets that name none and stand in no provider. */
  readonly backend: string | undefined;
  readonly locale: string;
}

const loaderName = /\/viche(-classic)?(@[^/]*)?\.js$/;

let known: PageSettings | undefined;

/** What the page says once for all widgets: on the loader's tag, else its origin and `<html lang>`. */
export function pageSettings(): PageSettings {
  if (known) return known;
  const {scripts, documentElement} = document;
  const loader = [...scripts].find(({src}) => src && loaderName.test(new URL(src).pathname));
  const {backend, locale} = loader?.dataset ?? {};
  return (known = {
    backend: (backend ?? (loader && new URL(loader.src).origin))?.replace(/\/+$/, ''),
    locale: locale ?? documentElement.lang,
  });
}
