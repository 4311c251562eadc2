import {register} from '../../core/element.ts';
import {PetitionFormElement} from './petition-form.ts';

register('viche-petition-form', PetitionFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'viche-petition-form': PetitionFormElement;
  }
}
