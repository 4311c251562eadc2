export {createApp} from './app.ts';
export type {App, AppOptions, Clock, Config, Connection, Database, Log, Mail, SendMail} from './deps.ts';
export type {Dialect, OpenDatabase} from './db/migrations.ts';
export {recount} from './services/petitions/recount.ts';
export {saveBodies, type NewBody} from './services/bodies/store.ts';
