import {html} from 'hono/html';
import {documentOf, type Markup, type PageContext} from './layout.ts';
import {consultationTexts} from './texts/consultations.ts';
import {discussionTexts} from './texts/discussions.ts';

const messagePage = (context: PageContext, title: string, text: string): Markup =>
  documentOf(context, {title, index: false, main: html`<h1>${title}</h1><p>${text}</p><p><a href="${context.links.petitions}">${context.texts.allPetitions}</a></p>`});

export const notFoundPage = (context: PageContext) => messagePage(context, context.texts.notFound, context.texts.notFoundText);

/** Where widgets send people when they find no petition: why that may be, and a way on. */
export const noPetitionPage = (context: PageContext) => messagePage(context, context.texts.noPetition, context.texts.noPetitionText);

export function noConsultationPage(context: PageContext): Markup {
  const {noConsultation, noConsultationText} = consultationTexts(context.texts.lang);
  return messagePage(context, noConsultation, noConsultationText);
}

export function noCommentPage(context: PageContext): Markup {
  const {noComment, noCommentText} = discussionTexts(context.texts.lang);
  return messagePage(context, noComment, noCommentText);
}

export const failedPage = (context: PageContext) => messagePage(context, context.texts.failed, context.texts.failedText);
