import type {Failure} from '../../../client/failure.ts';
import type {Body} from '../../../contract/body.ts';
import type {OpenConsultation} from '../case-controller.ts';
import type {Form} from '../forms.ts';
import type {DraftValues} from './draft-values.ts';

/** What the form of an announcement shows and can ask for. */
export interface DraftFormView {
  /** Undefined for a new one. */
  readonly open: OpenConsultation | undefined;
  readonly bodies: readonly Body[];
  readonly form: Form<DraftValues>;
  readonly timeZone: string;
  readonly level: number;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly shared: boolean;
  readonly share: (shared: boolean) => void;
  readonly leaving: boolean;
  readonly type: (change: Partial<DraftValues>) => void;
  readonly addDocument: () => void;
  readonly dropDocument: (n: number) => void;
  readonly save: () => void;
  readonly cancel: () => void;
  readonly forget: () => void;
  readonly ask: (leaving: boolean) => void;
  readonly discard: () => void;
  /** Of who sits here. */
  readonly email: string;
  readonly go: (name: string) => void;
}
