import {register} from '../../core/element.ts';
import {PetitionDeskElement} from './petition-desk.ts';

register('viche-petition-desk', PetitionDeskElement);

declare global {
  interface HTMLElementTagNameMap {
    'viche-petition-desk': PetitionDeskElement;
  }
}
