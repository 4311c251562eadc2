import {register} from '../../core/element.ts';
import {ConsultationListElement} from './consultation-list.ts';

register('viche-consultation-list', ConsultationListElement);

declare global {
  interface HTMLElementTagNameMap {
    'viche-consultation-list': ConsultationListElement;
  }
}
