import {PetitionDeskElement} from './petition-desk.ts';

if (!customElements.get('viche-petition-desk')) customElements.define('viche-petition-desk', PetitionDeskElement);

declare global {
  interface HTMLElementTagNameMap {
    'viche-petition-desk': PetitionDeskElement;
  }
}
