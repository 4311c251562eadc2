import {parseArgs} from 'node:util';
import {archiveFiles} from './archive/files.ts';
import {local, remote, type Origin} from './archive/read-node.ts';
import {checkTarget, writeArchive} from './archive/write-node.ts';
import {explain} from './serve-node.ts';
import type {Environment} from './settings-node.ts';
import {StartError} from './start-error-node.ts';
import {archiveWidgets} from './widgets-node.ts';

const usage = 'npm run archive -- [--from https://petitions.example.org] [folder]';

interface Order {
  readonly folder: string;
  /** A running backend; without it the database the settings name. */
  readonly from: string | undefined;
}

function readOrder(args: readonly string[]): Order {
  try {
    const {values, positionals} = parseArgs({args: [...args], options: {from: {type: 'string'}}, allowPositionals: true});
    const [folder = 'archive', ...more] = positionals;
    if (more.length > 0 || (values.from !== undefined && !/^https?:$/.test(URL.parse(values.from)?.protocol ?? ''))) throw new TypeError();
    return {folder, from: values.from};
  } catch {
    throw new StartError(`How to ask for an archive: ${usage}`);
  }
}

/** Makes a folder that answers in the service's place once it is gone; says on standard output what is in it. */
export async function archive(args: readonly string[], env: Environment): Promise<void> {
  let origin: Origin | undefined;
  try {
    const {folder, from} = readOrder(args);
    await checkTarget(folder);
    const widgets = await archiveWidgets();
    origin = from ? remote(from) : await local(env);
    const madeOn = new Date();
    const files = await writeArchive(folder, archiveFiles(origin.read, madeOn), widgets, madeOn);
    process.stdout.write(`${files} files are in ${folder}. Serve them at the address of the service; docs/operations.md says how.\n`);
  } catch (error) {
    explain(error, 'The archive cannot be made');
  } finally {
    await origin?.close();
  }
}

if (import.meta.main) await archive(process.argv.slice(2), process.env);
