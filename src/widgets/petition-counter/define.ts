import {register} from '../../core/element.ts';
import {PetitionCounterElement} from './petition-counter.ts';

register('viche-petition-counter', PetitionCounterElement);

declare global {
  interface HTMLElementTagNameMap {
    'viche-petition-counter': PetitionCounterElement;
  }
}
