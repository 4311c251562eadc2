import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {findBrowser} from './scripts/browser.ts';
import {closingLine} from './scripts/wtr-closing-line.ts';

/**
 * Every test page is in front and has the focus, as a person's page has, though several run at once,
 * and keeps its storage to itself: drafts of one file are none of another's.
 */
async function createPage({context}) {
  const own = await context.browser().createBrowserContext();
  const page = await own.newPage();
  await page.emulateFocusedPage(true);
  return page;
}

export default {
  rootDir: import.meta.dirname,
  files: ['test/{client,core,locale,ui,widgets}/**/*.test.ts'],
  nodeResolve: {exportConditions: ['browser', 'import', 'default']},
  browsers: [chromeLauncher({launchOptions: await findBrowser(), concurrency: 2, createPage})],
  // Older targets strip import attributes, and the profiles would not load.
  plugins: [esbuildPlugin({ts: true, json: false, tsconfig: 'tsconfig.json', target: 'esnext'})],
  testFramework: {config: {timeout: 10_000}},
  testsStartTimeout: 60_000,
  testsFinishTimeout: 900_000,
  reporters: [defaultReporter({reportTestResults: true, reportTestProgress: false}), closingLine()],
};
