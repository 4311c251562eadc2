/** What an embedder can use: nothing private, nothing of the machinery below our widgets, and of events those with our prefix. */
const publicFace = {
  name: 'public-face',
  packageLinkPhase({customElementsManifest: {modules}}) {
    for (const {declarations = []} of modules)
      for (const declaration of declarations) {
        const {members = []} = declaration;
        const hidden = members.filter(
          ({name, privacy, static: own, inheritedFrom}) =>
            name.startsWith('#') || privacy || own || (inheritedFrom && inheritedFrom.module !== 'src/core/widget-element.ts'),
        );
        declaration.members &&= members.filter((member) => !hidden.includes(member));
        declaration.attributes &&= declaration.attributes.filter(({fieldName}) => !hidden.some(({name}) => name === fieldName));
        declaration.events &&= declaration.events.filter(({name}) => name?.startsWith('viche-'));
      }
  },
};

export default {
  globs: ['src/{core,desk,widgets}/**/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: 'dist',
  packagejson: false,
  plugins: [publicFace],
};
