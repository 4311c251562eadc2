import {register} from '../../core/element.ts';
import {ProviderElement} from './provider.ts';

register('viche-provider', ProviderElement);

declare global {
  interface HTMLElementTagNameMap {
    'viche-provider': ProviderElement;
  }
}
