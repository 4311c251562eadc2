import {register} from '../../core/element.ts';
import {PetitionElement} from './petition.ts';

register('viche-petition', PetitionElement);

declare global {
  interface HTMLElementTagNameMap {
    'viche-petition': PetitionElement;
  }
}
