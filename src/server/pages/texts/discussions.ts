import type {DiscussionTexts} from './discussion-texts.ts';
import {en} from './discussions-en.ts';
import {ky} from './discussions-ky.ts';
import {ru} from './discussions-ru.ts';
import {uk} from './discussions-uk.ts';

export type {DiscussionTexts} from './discussion-texts.ts';

const catalogue: Readonly<Record<string, DiscussionTexts>> = {en, uk, ky, ru};

/** @param lang One of the languages pages are written in. */
export const discussionTexts = (lang: string): DiscussionTexts => catalogue[lang] ?? en;
