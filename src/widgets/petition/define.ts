import {PetitionElement} from './petition.ts';

if (!customElements.get('viche-petition')) customElements.define('viche-petition', PetitionElement);

declare global {
  interface HTMLElementTagNameMap {
    'viche-petition': PetitionElement;
  }
}
