/** Imports point one way; whoever turns one round is told here. */
const browser = '^src/(client|core|desk|locale|ui|widgets)/|^src/(loader|archive-loader|index)\\.ts$';
const onNode = '^src/server/(node|.*-node)\\.ts$';
const nodePackages = '^node_modules/(pg|nodemailer|pino|@hono/node-server)/';

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const rule = (name, comment, from, to) => ({name, comment, severity: 'error', from, to});

module.exports = {
  forbidden: [
    rule('no-cycles', 'What needs each other is one thing, or hides a third.', {path: '^src/'}, {circular: true}),
    rule('contract-imports-nothing', 'Both sides stand on it.', {path: '^src/contract/', pathNot: '^src/contract/schemas/'}, {pathNot: '^src/contract/(?!schemas/)'}),
    rule('schemas-are-the-servers', 'The page would pay 100 kB for them.', {pathNot: '^src/(server|contract/schemas)/|^(test|bench|scripts)/'}, {path: '^src/contract/schemas/'}),
    rule('schemas-import-zod-and-contract', 'They describe the contract.', {path: '^src/contract/schemas/'}, {pathNot: '^src/contract/|^node_modules/(zod|@hono/zod-openapi)/'}),
    rule('client-below-core', 'The client speaks the contract and knows no element.', {path: '^src/client/'}, {pathNot: '^src/(client|contract)/'}),
    rule('locale-below-ui', 'Words know no widget.', {path: '^src/locale/'}, {pathNot: '^src/(locale|contract|generated)/'}),
    rule('ui-knows-no-client', 'Templates get what they show.', {path: '^src/ui/'}, {path: '^src/', pathNot: '^src/(ui|locale|contract)/'}),
    rule('core-below-widgets', 'What two widgets share knows neither.', {path: '^src/core/'}, {path: '^src/', pathNot: '^src/(core|ui|client|locale|contract)/'}),
    rule('desk-below-widgets', 'What the desks of several services share knows none of them.', {path: '^src/desk/'}, {path: '^src/', pathNot: '^src/(desk|core|ui|client|locale|contract|generated)/'}),
    rule('widgets-apart', 'A page loads only the widgets it shows.', {path: '^src/widgets/([^/]+)/'}, {path: '^src/widgets/', pathNot: '^src/widgets/$1/'}),
    rule('widgets-stand-on-core', 'Nothing else of ours is below a widget.', {path: '^src/widgets/'}, {path: '^src/', pathNot: '^src/(widgets|desk|core|ui|client|locale|contract|generated)/'}),
    rule('generated-is-for-widgets', 'Each widget, and each part of a desk that comes later, brings its own words.', {pathNot: '^src/(widgets|desk|locale|generated)/|^(test|stories|scripts)/|^\\.storybook/'}, {path: '^src/generated/'}),
    rule('server-knows-no-page', 'The server runs without a document.', {path: '^src/server/'}, {path: `${browser}|^node_modules/(lit|@lit)/`}),
    rule('page-knows-no-server', 'The server runs in a page only where a story or a test puts it there.', {path: browser}, {path: '^src/server/'}),
    rule('node-in-few-files', 'The service runs in a page too.', {path: '^src/', pathNot: onNode}, {dependencyTypes: ['core']}),
    rule('node-packages-in-few-files', 'The service runs in a page too.', {path: '^src/', pathNot: onNode}, {path: nodePackages}),
    rule('node-files-from-node', 'Whoever imports one needs Node as well.', {path: '^src/', pathNot: onNode}, {path: onNode}),
    rule('packages-are-declared', 'What a user does not install does not resolve.', {path: '^src/', pathNot: '^src/server/db/sqlite-wasm\\.ts$'}, {dependencyTypes: ['npm-dev', 'npm-no-pkg']}),
    rule('everything-resolves', 'A file that is not there.', {path: '^(src|test|stories|demo|bench|scripts)/'}, {couldNotResolve: true}),
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    detectJSDocImports: false,
    enhancedResolveOptions: {exportsFields: ['exports'], conditionNames: ['import', 'types', 'default', 'node']},
  },
};
