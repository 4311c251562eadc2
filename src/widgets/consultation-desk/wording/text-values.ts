import {consultationLimits as limits} from '../../../contract/consultation-limits.ts';
import {faultOfText, tidyText} from '../../../contract/fields.ts';
import type {NewVersion} from '../../../contract/provisions.ts';
import {faultWithin, type Fault} from '../../../ui/faults.ts';
import {inputsOf, type Lines} from './lines.ts';

/** The text of an act that is being made. */
export interface TextValues {
  readonly lang: string;
  /** Whether somebody has chosen the language; until then it follows what is pasted. */
  readonly langChosen: boolean;
  readonly pasted: string;
  /** Empty until something is recognised, or taken from the version there is. */
  readonly lines: Lines;
  /** What is new in it. */
  readonly note: string;
}

/** Letters that tell languages with one alphabet apart. */
const letters: ReadonlyArray<readonly [lang: string, own: RegExp]> = [
  ['ky', /[өүң]/i],
  ['uk', /[іїєґ]/i],
  ['ru', /[а-я]/i],
  ['en', /[a-z]/i],
];

/** The language a text is probably in; undefined where nothing tells. */
export const guessLanguage = (text: string): string | undefined => letters.find(([, own]) => own.test(text))?.[0];

/** @param isNext Whether it is public at once: then everyone is told what is new. */
export function textFaults({note}: TextValues, isNext: boolean): Map<string, Fault> {
  const faults = new Map<string, Fault>();
  const fault = isNext ? faultWithin(faultOfText(note, limits.note), limits.note) : undefined;
  if (fault) faults.set('note', fault);
  return faults;
}

export const versionOf = ({lang, note, lines}: TextValues): NewVersion => ({lang, note: note.trim() ? {[lang]: tidyText(note)} : {}, provisions: inputsOf(lines)});
