import {register} from '../../core/element.ts';
import {CommentBoxElement} from './comment-box.ts';

register('viche-comment-box', CommentBoxElement);

declare global {
  interface HTMLElementTagNameMap {
    'viche-comment-box': CommentBoxElement;
  }
}
