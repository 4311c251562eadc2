import {mailLanguage} from '../mail/texts/index.ts';
import type {RequestContext} from './endpoint.ts';

/** The language in which somebody is to be written to. */
export const languageOf = (c: RequestContext): string => mailLanguage(c.req.header('Accept-Language'));
