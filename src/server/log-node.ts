import {pino} from 'pino';
import type {Log} from './deps.ts';
import type {LogLevel} from './settings-node.ts';

/** One JSON line for each event on standard output. */
export function createLog(level: LogLevel): Log {
  const logger = pino({level, base: null, timestamp: pino.stdTimeFunctions.isoTime});
  return (severity, event, details = {}) => logger[severity](details, event);
}
