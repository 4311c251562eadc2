/** Every word of the town's site in one language. */
export interface SiteTexts {
  readonly lang: string;
  readonly language: string;
  readonly council: string;
  readonly subtitle: string;
  readonly skip: string;
  readonly nav: {readonly label: string; readonly home: string; readonly participation: string; readonly consultations: string; readonly editors: string; readonly officials: string};
  readonly switches: {
    readonly languages: string;
    readonly theme: string;
    readonly light: string;
    readonly dark: string;
    readonly look: string;
    readonly modern: string;
    readonly classic: string;
  };
  readonly home: {
    readonly title: string;
    readonly lead: string;
    readonly picture: string;
    readonly toPetitions: string;
    readonly news: string;
    readonly petitions: string;
    readonly allPetitions: string;
    readonly consultations: string;
    readonly allConsultations: string;
    readonly useful: string;
    readonly services: readonly {readonly name: string; readonly about: string; readonly when: string}[];
  };
  readonly news: readonly NewsItem[];
  readonly otherNews: string;
  readonly participation: {
    readonly title: string;
    readonly lead: string;
    readonly how: string;
    readonly steps: readonly string[];
    readonly start: string;
    readonly file: string;
  };
  readonly start: {readonly title: string; readonly fallback: string};
  readonly petition: {readonly title: string; readonly back: string; readonly fallback: string; readonly file: string};
  readonly consultations: {
    readonly title: string;
    readonly lead: string;
    readonly how: string;
    readonly steps: readonly string[];
    readonly list: string;
  };
  readonly consultation: {readonly title: string; readonly back: string; readonly about: string; readonly fallback: string; readonly plain: string};
  readonly counterFallback: string;
  readonly officials: {
    readonly title: string;
    readonly lead: string;
    readonly note: string;
    readonly accounts: readonly {readonly email: string; readonly does: string}[];
    readonly mail: string;
    readonly mailLink: string;
    readonly fallback: string;
    readonly consultations: {readonly title: string; readonly lead: string; readonly link: string; readonly back: string; readonly fallback: string};
  };
  readonly editors: {
    readonly title: string;
    readonly lead: string;
    readonly once: string;
    readonly onceAbout: string;
    readonly result: string;
    readonly samples: Readonly<Record<SampleName, {readonly title: string; readonly about: string; readonly attributes?: readonly AttributeText[]}>>;
    readonly attribute: string;
    readonly meaning: string;
    readonly forDevelopers: string;
  };
  readonly footer: {
    readonly contacts: string;
    readonly address: string;
    readonly phone: string;
    readonly hours: string;
    readonly invented: string;
    readonly backend: string;
    readonly backendConsultations: string;
  };
  readonly notFound: {readonly title: string; readonly text: string};
}

export type SampleName = 'counter' | 'petition' | 'list' | 'comments' | 'consultations' | 'consultation' | 'div' | 'link';

/** What can be set on a widget, and what it does. */
export interface AttributeText {
  readonly name: string;
  readonly about: string;
}

export interface NewsItem {
  readonly slug: string;
  /** Days before the first start. */
  readonly daysAgo: number;
  readonly title: string;
  readonly lead: string;
  readonly text: readonly string[];
  /** Petition whose counter stands in the text. */
  readonly petition?: string;
}
