/** What `dist/integrity.json` says of a build: each file by its path from the place it is served at. */
export interface Integrity {
  readonly version: string;
  readonly files: Readonly<Record<string, FileIntegrity>>;
}

export interface FileIntegrity {
  /** As the attribute `integrity` takes it: `sha384-…`. */
  readonly integrity: string;
  /** Size in bytes, as it is and as a server sends it with gzip. */
  readonly bytes: number;
  readonly gzip?: number;
}

/**
 * What to paste so that a browser runs no byte but those of this build: the loader under its
 * version, and for what it fetches the hashes in an import map. `integrity` on the tag alone
 * covers the loader and none of its chunks.
 * @param base where the files are served, without a slash at the end
 * @param backend where the data comes from, if from another place
 */
export function pinnedSnippet({version, files}: Integrity, base: string, backend?: string): string {
  const loader = `viche@${version}.js`;
  const pinned = Object.entries(files).filter(([path]) => path === loader || /^chunks\/.+\.js$/.test(path));
  const integrity = Object.fromEntries(pinned.map(([path, file]) => [`${base}/${path}`, file.integrity]));
  return `<script type="importmap">
${JSON.stringify({integrity}, null, 2)}
</script>
<script type="module" src="${base}/${loader}" integrity="${files[loader]?.integrity ?? ''}" crossorigin="anonymous"${backend ? ` data-backend="${backend}"` : ''}></script>
`;
}
