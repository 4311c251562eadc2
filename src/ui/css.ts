/** Style text. A tag of its own, so that editors and the build know the language; sheets are made once per page. */
export const css = (strings: TemplateStringsArray, ...values: readonly string[]): string => String.raw({raw: strings}, ...values);
