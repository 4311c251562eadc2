import {minifyHTMLLiterals} from 'minify-literals';
import {defineConfig, type Plugin} from 'vite';

/** Takes line breaks and indentation out of the templates and styles in our own sources. */
const minifyTemplates = (): Plugin => ({
  name: 'viche:minify-templates',
  apply: 'build',
  enforce: 'pre',
  async transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || !/\b(?:html|svg|css)`/.test(code)) return null;
    const result = await minifyHTMLLiterals(code, {fileName: id});
    return result && {code: result.code, map: result.map?.toString() ?? null};
  },
});

/** `…/widgets/petition/define.ts` gives `petition`, `…/catalogues/petition/uk.ts` gives `petition-uk`. */
const chunkName = (module: string | null | undefined, name: string) =>
  /\/widgets\/([\w-]+)\/define\.ts$/.exec(module ?? '')?.[1] ??
  /\/catalogues\/([\w-]+\/\w+)\.ts$/.exec(module ?? '')?.[1]?.replace('/', '-') ??
  name;

/**
 * The folder for the script tag. One build for all widgets, so that a page never holds two copies of Lit:
 * `viche.js` keeps its name, the rest is reached from it by `import()` and carries a hash.
 */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [minifyTemplates()],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: ['chrome105', 'safari16.4', 'firefox115'],
    sourcemap: true,
    reportCompressedSize: false,
    lib: {entry: {viche: 'src/loader.ts'}, formats: ['es']},
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: ({facadeModuleId, name}) => `chunks/${chunkName(facadeModuleId, name)}-[hash].js`,
        codeSplitting: {
          groups: [
            // What the loader shares with the widgets stays apart, or a page without widgets would load them all.
            {name: 'page', test: /[\\/]src[\\/](?:core[\\/]settings|locale[\\/]page-language)/, priority: 3},
            {name: 'lit', test: /node_modules[\\/](lit|@lit|lit-html|lit-element)[\\/]|helpers[\\/].*decorate/i, priority: 2},
            // What counter, petition and desk all need, in one file: it packs better, and arrives in one round.
            {name: 'core', test: /[\\/]src[\\/]/, minShareCount: 3, priority: 1},
          ],
        },
      },
    },
  },
});
