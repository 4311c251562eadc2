/** What an embedder can use: no private or protected members, none of Lit's, and of events those that carry our prefix. */
const publicFace = {
  name: 'public-face',
  packageLinkPhase({customElementsManifest: {modules}}) {
    for (const {declarations = []} of modules)
      for (const declaration of declarations) {
        declaration.events &&= declaration.events.filter(({name}) => name?.startsWith('viche-'));
        declaration.members &&= declaration.members.filter(
          ({name, privacy, static: own, inheritedFrom}) => !name.startsWith('#') && !privacy && !own && !inheritedFrom?.package,
        );
      }
  },
};

export default {
  globs: ['src/{core,widgets}/**/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicFace],
};
