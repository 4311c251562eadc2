import {globSync, readFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {minifyHTMLLiterals} from 'minify-literals';
import {minify} from 'terser';
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

const idsIn = (files: string) => globSync(`src/generated/catalogues/${files}/en.ts`).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^ {2}"([\w.]+)":/gm)].map(([, id]) => id!));

/** Catalogues whose bytes are counted to the last: a message added to another must not lengthen them. */
const counted = ['counter', 'list', 'petition', 'start', 'comments'] as const;

/**
 * One or two characters for each message id: a name without quotes. The smallest widget has the
 * shortest, and whatever is added elsewhere leaves them as they are.
 */
const shortIds = () => {
  const ids = new Set([...counted.flatMap(idsIn), ...idsIn('*').sort()]);
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const following = `0123456789${letters}`;
  const own = Math.min(idsIn('counter').length, letters.length);
  const two = (n: number) => letters[Math.floor(n / following.length)]! + following[n % following.length]!;
  return new Map([...ids].map((id, index) => [id, index < own ? letters[index]! : two(index - own)]));
};

/** What replaces a piece of code takes its room, line breaks and all, so that source maps stay true. */
const inPlaceOf = (whole: string, shorter: string) => {
  const lines = whole.split('\n');
  if (lines.length === 1) return shorter.padEnd(whole.length);
  return shorter + '\n'.repeat(lines.length - 1) + ' '.repeat(lines.at(-1)!.length);
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
      if (/\/generated\/catalogues\/\w+\/\w+\.ts$/.test(id)) return {code: code.replace(/^ {2}"([\w.]+)":/gm, (_, name: string) => `${short(name)}:`), map: null};
      if (!/\/src\/.*\.ts$/.test(id) || !code.includes('msg(')) return null;
      const result = code.replace(/\bmsg\(\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),\s*\{\s*id:\s*'([\w.]+)',?\s*\},?\s*\)/g, (whole: string, name: string) => inPlaceOf(whole, `msg(${short(name)})`));
      const left = /\bmsg\((?!"\w{1,2}"\))[^)]*/.exec(result);
      if (left) throw new Error(`${id}: cannot shorten ${left[0]}`);
      return {code: result, map: null};
    },
  };
};

/** The modules that every one of some modules imports, directly or not; lit-html among them. */
const needed = (...entries: readonly string[]) => {
  const closure = (entry: string, found = new Set<string>()) => {
    const file = resolve(entry);
    if (found.has(file) || file.includes('/generated/')) return found;
    found.add(file);
    for (const [, next] of readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*?'(\.[^']+)';/gm)) closure(resolve(dirname(file), next!), found);
    return found;
  };
  const [first, ...others] = entries.map((entry) => closure(entry));
  const common = new Set([...first!].filter((file) => others.every((other) => other.has(file))));
  return (id: string) => common.has(id) || /node_modules[\\/]lit-html[\\/]lit-html|node_modules[\\/]lit[\\/]html/.test(id);
};

/**
 * Small modules that two widgets need, and the smallest does not: a file of its own would cost a
 * page with one of them 450 bytes more than a copy of what it uses does. The copies' own imports of
 * one another are copies too.
 * @param parts The widget's modules from which they are reached without an `import()` between.
 */
const copyFor = (widget: string, parts: readonly string[], ...files: readonly string[]): Plugin => {
  const copies = new Map(files.map((file) => [resolve(file), resolve(file).replace(/\.ts$/, `.${widget}.ts`)]));
  const originals = new Map([...copies].map(([original, copy]) => [copy, original]));
  const needs = parts.map((part) => needed(`src/widgets/${widget}/${part}.ts`));
  /** The originals are the other widgets'. */
  const isOwn = (id: string) => originals.has(id) || (!copies.has(id) && needs.some((isNeeded) => isNeeded(id)));
  return {
    name: 'viche:copy',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) => (importer && isOwn(importer) ? copies.get(resolve(dirname(importer), source)) : null),
    load: (id) => (originals.has(id) ? readFileSync(originals.get(id)!, 'utf8') : null),
  };
};

/**
 * A module that only registers a tag exports nothing. Where its chunk serves others too, the bundler
 * makes it an empty namespace by a helper, and the helper is a file of its own that every page would fetch.
 */
const plainNamespaces = (): Plugin => ({
  name: 'viche:plain-namespaces',
  apply: 'build',
  renderChunk(code) {
    const [line, helper] = /import\s*\{\s*\w+ as (\w+)\s*\}\s*from\s*["'`]\.\/rolldown-runtime\.js["'`];?/.exec(code) ?? [];
    if (!line || !helper) return null;
    const calls = new RegExp(`\\b${helper}\\(\\{\\}\\)`, 'g');
    const rest = code.replace(line, '').replace(calls, '');
    if (new RegExp(`\\b${helper}\\b`).test(rest)) return null;
    return {code: code.replace(line, (found) => inPlaceOf(found, '')).replace(calls, (found) => inPlaceOf(found, '({})')), map: null};
  },
});

/** A second minifier over the finished chunks: 3 % smaller. lit-html's own names are in one chunk alone and can be short. */
const squeeze = (): Plugin => ({
  name: 'viche:squeeze',
  apply: 'build',
  async renderChunk(code, {fileName}) {
    const {code: smaller, map} = await minify({[fileName]: code}, {
      module: true,
      ecma: 2022 as 2020,
      compress: {passes: 4, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false, pure_getters: true, hoist_funs: true},
      mangle: {properties: {regex: /^_\$/}},
      sourceMap: true,
    });
    return {code: smaller ?? code, map: map as string};
  },
});

/**
 * A table with a line for each widget would cost every page more with each new one. Chunks are named
 * as tags are, so a list of names says the same.
 */
const shortenTable = (): Plugin => ({
  name: 'viche:shorten-table',
  apply: 'build',
  renderChunk(code, {isEntry}) {
    if (!isEntry) return null;
    const line = /"viche-([\w-]+)":\s*\(\)\s*=>\s*import\([`'"]\.\/chunks\/release\/([\w-]+)\.js[`'"]\)(?:\.then\(\(?\w+\)?\s*=>\s*\w+\.\w+\))?,?\s*/g;
    const names = [...code.matchAll(line)].map(([, tag, file]) => {
      if (tag !== file) throw new Error(`The code of viche-${tag} lies in ${file}.js`);
      return tag;
    });
    const table = `Object.fromEntries("${names.join(' ')}".split(" ").map(n=>["viche-"+n,()=>import("./chunks/release/"+n+".js")]))`;
    const result = code.replace(/\{\s*("viche-petition-counter":[^{}]*)\}/, (whole, lines: string) => (lines.replace(line, '') === '' ? inPlaceOf(whole, table) : whole));
    if (!result.includes(table)) throw new Error('The loader holds no table of widgets');
    return {code: result, map: null};
  },
});

/** `…/widgets/petition/define.ts` gives `petition`, `…/catalogues/petition/uk.ts` gives `petition-uk`. */
const chunkName = (module: string | null | undefined, name: string) =>
  /\/widgets\/([\w-]+)\/define\.ts$/.exec(module ?? '')?.[1] ??
  /\/catalogues\/([\w-]+\/\w+)\.ts$/.exec(module ?? '')?.[1]?.replace('/', '-') ??
  name;

const ofBox = needed('src/widgets/comment-box/define.ts');
const copiedForBox = [
  'src/client/comments.ts',
  'src/client/seated.ts',
  'src/client/sessions.ts',
  'src/contract/act-routes.ts',
  'src/contract/comment-limits.ts',
  'src/contract/comment-routes.ts',
  'src/core/draft-key.ts',
  'src/locale/fill-parts.ts',
  'src/locale/zone.ts',
  'src/ui/rich-text.ts',
];

const entryFor = (mode: string): Record<string, string> => (mode === 'archive' ? {archive: 'src/archive-loader.ts'} : {viche: 'src/loader.ts'});

/**
 * The folder for the script tag. One build for all widgets, so that a page never holds two copies of lit-html:
 * `viche.js` keeps its name, the rest is reached from it by `import()` and lies in a folder that the build is named by.
 * With `--mode archive` the same for an archive, whose loader answers from files; nobody counts its bytes.
 */
export default defineConfig(({mode}) => ({
  base: './',
  publicDir: false,
  plugins: [
    copyFor('petition-form', ['define'], 'src/ui/field.ts'),
    copyFor('petition-list', ['define', 'live-items'], 'src/client/bodies.ts', 'src/client/counts.ts', 'src/contract/act-routes.ts'),
    copyFor('comment-box', ['define', 'further'], ...copiedForBox),
    copyFor('consultation', ['define'], 'src/client/seated.ts', 'src/client/sessions.ts', 'src/contract/comment-routes.ts', 'src/core/discussion/permalink.ts', 'src/ui/rich-text.ts', 'src/ui/thread/rows.ts', 'src/ui/timeline.ts'),
    copyFor('consultation-list', ['define'], 'src/client/seated.ts', 'src/client/sessions.ts'),
    shortenWords(),
    minifyTemplates(),
    shortenTable(),
    plainNamespaces(),
    ...(mode === 'archive' ? [] : [squeeze()]),
  ],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: ['chrome105', 'safari16.4', 'firefox115'],
    // Maps are made and served, but no file names them: the comment alone costs every page 200 bytes.
    sourcemap: mode === 'archive' ? false : 'hidden',
    reportCompressedSize: false,
    lib: {entry: entryFor(mode), formats: ['es']},
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: ({facadeModuleId, name}) => `chunks/release/${chunkName(facadeModuleId, name)}.js`,
        codeSplitting: {
          groups: [
            // What the smallest widget needs, all widgets need: one file packs better, and arrives in one round.
            {name: 'core', test: needed('src/widgets/petition-counter/petition-counter.ts', 'src/widgets/petition/petition.ts'), priority: 2},
            // The desk takes what it shares with the petition from the petition's file: citizens get one file, not two.
            {name: 'petition', test: needed('src/widgets/petition/define.ts'), priority: 1},
            // What a consultation's discussions share with the box lies in the box's file, for the same reason.
            {name: 'comment-box', test: (id: string) => ofBox(id) && !copiedForBox.some((file) => id === resolve(file)), priority: 0},
          ],
        },
      },
    },
  },
}));
