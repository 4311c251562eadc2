import {talkWith} from '../../core/discussion/opening.ts';
import catalogue from '../../generated/catalogues/talking.ts';

export const openTalk = talkWith(catalogue);
