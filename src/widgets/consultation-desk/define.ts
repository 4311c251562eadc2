import {register} from '../../core/element.ts';
import {ConsultationDeskElement} from './consultation-desk.ts';

register('viche-consultation-desk', ConsultationDeskElement);

declare global {
  interface HTMLElementTagNameMap {
    'viche-consultation-desk': ConsultationDeskElement;
  }
}
