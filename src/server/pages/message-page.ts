import {html} from 'hono/html';
import {documentOf, type Markup, type PageContext} from './layout.ts';

const messagePage = (context: PageContext, title: string, text: string): Markup =>
  documentOf(context, {title, index: false, main: html`<h1>${title}</h1><p>${text}</p>`});

export const notFoundPage = (context: PageContext) => messagePage(context, context.texts.notFound, context.texts.notFoundText);

export const failedPage = (context: PageContext) => messagePage(context, context.texts.failed, context.texts.failedText);
