import {language} from '../../locale/page-language.ts';

/** What is kept on the device: the text, and nothing of the person. */
export interface PetitionDraft {
  readonly bodyId: string;
  readonly lang: string;
  readonly title: string;
  readonly text: string;
}

/** What a person types. Name and address stay in memory while the page is open, nowhere else. */
export interface PetitionValues extends PetitionDraft {
  readonly name: string;
  readonly email: string;
  readonly consent: boolean;
}

export const blankValues = (): PetitionValues => ({bodyId: '', lang: language(), title: '', text: '', name: '', email: '', consent: false});

/** One draft for each service: what another page of the same site began goes on here. */
export const draftName = (base: string) => `petition:${base}`;
