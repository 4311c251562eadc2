import type {ConsultationTexts} from './consultation-texts.ts';
import {en} from './consultations-en.ts';
import {ky} from './consultations-ky.ts';
import {ru} from './consultations-ru.ts';
import {uk} from './consultations-uk.ts';

export type {ConsultationTexts} from './consultation-texts.ts';

const catalogue: Readonly<Record<string, ConsultationTexts>> = {en, uk, ky, ru};

/** @param lang One of the languages pages are written in. */
export const consultationTexts = (lang: string): ConsultationTexts => catalogue[lang] ?? en;
