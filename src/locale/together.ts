type Words = Readonly<Record<string, string>>;

/** The words of several modules as one module: what another widget of the page has fetched is not fetched a second time. */
export const together = async (...parts: readonly Promise<{default: Words}>[]): Promise<{default: Words}> => ({
  default: Object.assign({}, ...(await Promise.all(parts)).map((module) => module.default)) as Words,
});
