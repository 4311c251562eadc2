import {readFile} from 'node:fs/promises';
import type {z} from 'zod';
import {StartError} from './start-error-node.ts';

/** Reads the JSON file that a setting names. @throws StartError that says what is wrong where. */
export async function readJsonFile<Schema extends z.ZodType>(setting: string, path: string, schema: Schema): Promise<z.output<Schema>> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new StartError(`${setting}: ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new StartError(parsed.error.issues.map(({path: at, message}) => `${setting}: ${path}: ${at.join('.') || 'the file'}: ${message}`).join('\n'));
}
