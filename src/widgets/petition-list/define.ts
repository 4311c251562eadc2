import {register} from '../../core/element.ts';
import {PetitionListElement} from './petition-list.ts';

register('viche-petition-list', PetitionListElement);

declare global {
  interface HTMLElementTagNameMap {
    'viche-petition-list': PetitionListElement;
  }
}
