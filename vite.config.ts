import {readFileSync} from 'node:fs';
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

/** Two characters for each message id, in the order of the ids: a name without quotes. */
const shortIds = () => {
  const text = ['counter', 'petition', 'signing', 'desk'].map((name) => readFileSync(`src/generated/catalogues/${name}/en.ts`, 'utf8')).join('');
  const ids = [...new Set([...text.matchAll(/^ {2}"([\w.]+)":/gm)].map(([, id]) => id!))].sort();
  return new Map(ids.map((id, index) => [id, (index + 360).toString(36)]));
};

/**
 * Takes the English text out of the code: `msg('Sign', {id: 'sign.it'})` becomes `msg("b4")`, and
 * the catalogues, English too, list their words by the same short ids. A page pays for one language.
 */
const shortenWords = (): Plugin => {
  let ids = new Map<string, string>();
  const short = (id: string) => {
    const found = ids.get(id);
    if (!found) throw new Error(`Message «${id}» is in no catalogue: run npm run locales.`);
    return JSON.stringify(found);
  };
  return {
    name: 'viche:shorten-words',
    apply: 'build',
    enforce: 'pre',
    buildStart: () => void (ids = shortIds()),
    transform(code, id) {
      if (/\/generated\/catalogues\/\w+\/\w+\.ts$/.test(id)) return code.replace(/^ {2}"([\w.]+)":/gm, (_, name: string) => `${short(name)}:`);
      if (!/\/src\/.*\.ts$/.test(id) || !code.includes('msg(')) return null;
      const result = code.replace(/\bmsg\(\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),\s*\{\s*id:\s*'([\w.]+)',?\s*\},?\s*\)/g, (_, name: string) => `msg(${short(name)})`);
      const left = /\bmsg\((?!"\w\w"\))[^)]*/.exec(result);
      if (left) throw new Error(`${id}: cannot shorten ${left[0]}`);
      return {code: result, map: null};
    },
  };
};

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
  plugins: [shortenWords(), minifyTemplates()],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: ['chrome105', 'safari16.4', 'firefox115'],
    // Maps are made and served, but no file names them: the comment alone costs every page 200 bytes.
    sourcemap: 'hidden',
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
            // What counter, petition and desk all need, in one file: it packs better, and arrives in one round.
            {name: 'core', test: /[\\/](?:src|node_modules)[\\/]/, minShareCount: 3, priority: 1},
          ],
        },
      },
    },
  },
});
