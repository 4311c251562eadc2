import {register} from '../../core/element.ts';
import {ConsultationElement} from './consultation.ts';

register('viche-consultation', ConsultationElement);

declare global {
  interface HTMLElementTagNameMap {
    'viche-consultation': ConsultationElement;
  }
}
