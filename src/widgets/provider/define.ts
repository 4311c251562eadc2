import {ProviderElement} from './provider.ts';

if (!customElements.get('viche-provider')) customElements.define('viche-provider', ProviderElement);

declare global {
  interface HTMLElementTagNameMap {
    'viche-provider': ProviderElement;
  }
}
