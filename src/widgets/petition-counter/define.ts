import {PetitionCounterElement} from './petition-counter.ts';

if (!customElements.get('viche-petition-counter')) customElements.define('viche-petition-counter', PetitionCounterElement);

declare global {
  interface HTMLElementTagNameMap {
    'viche-petition-counter': PetitionCounterElement;
  }
}
