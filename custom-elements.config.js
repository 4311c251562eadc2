/** Public events carry our prefix; what elements tell one another in private is no part of the manifest. */
const publicEvents = {
  name: 'public-events',
  packageLinkPhase({customElementsManifest: {modules}}) {
    for (const {declarations = []} of modules)
      for (const declaration of declarations) declaration.events &&= declaration.events.filter(({name}) => name?.startsWith('viche-'));
  },
};

export default {
  globs: ['src/{core,widgets}/**/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicEvents],
};
