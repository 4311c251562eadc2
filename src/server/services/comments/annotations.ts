import {comment as pathOf, comments as listPath} from '../../../contract/comment-routes.ts';
import type {Comment, Target} from '../../../contract/comments.ts';
import type {RequestContext} from '../../http/endpoint.ts';
import type {CommentRecord} from './store.ts';
import type {Subject} from './subjects.ts';

const context = 'http://www.w3.org/ns/anno.jsonld';

/** As the W3C Web Annotation Protocol wants it. */
export const annotationType = `application/ld+json; profile="${context}"`;

/** Whether the reader prefers annotations to our own JSON: who names neither gets ours. */
export const wantsAnnotations = (c: RequestContext): boolean => {
  const accept = c.req.header('Accept') ?? '';
  const ld = accept.indexOf('application/ld+json');
  const json = accept.indexOf('application/json');
  return ld >= 0 && (json < 0 || ld < json);
};

/** What a comment is about: a part of a document, the comment it answers, or the thing that is discussed. */
function targetOf(base: string, {inReplyTo, target}: Comment, {url}: Subject): unknown {
  const of = ({source, selector}: Target) => (selector ? {source, selector} : source);
  if (target) return of(target);
  return inReplyTo === null ? url : base + pathOf(inReplyTo);
}

/** A comment as an annotation, one that proposes a wording with that as a body of its own; of one that is gone, without a body. @param base The backend's address. */
export function annotationOf(base: string, comment: Comment, record: CommentRecord, subject: Subject): Record<string, unknown> {
  const {id, author, lang, wording, inReplyTo, writtenAt, editedAt} = comment;
  const said = {type: 'TextualBody', value: record.text, format: 'text/plain', language: lang};
  return {
    id: base + pathOf(id),
    type: 'Annotation',
    motivation: inReplyTo !== null ? 'replying' : wording === null ? 'commenting' : 'editing',
    ...(author === null
      ? {}
      : {
          ...(author === '' ? {} : {creator: {type: 'Person', name: author}}),
          body: wording === null ? said : [{...said, purpose: 'commenting'}, {type: 'TextualBody', value: wording, format: 'text/plain', language: lang, purpose: 'editing'}],
        }),
    created: writtenAt,
    ...(editedAt === null ? {} : {modified: editedAt}),
    target: targetOf(base, comment, subject),
  };
}

interface Listed {
  readonly address: string;
  readonly next: string | null;
  readonly total: number;
  readonly items: ReadonlyArray<Record<string, unknown>>;
}

/** A page of annotations. */
export const annotationPage = (base: string, subject: Subject, {address, next, total, items}: Listed) => ({
  '@context': context,
  id: address,
  type: 'AnnotationPage',
  partOf: {id: base + listPath({subject: subject.id}), type: 'AnnotationCollection', total},
  ...(next === null ? {} : {next}),
  items,
});

export const soleAnnotation = (annotation: Record<string, unknown>) => ({'@context': context, ...annotation});
