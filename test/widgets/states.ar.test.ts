import {speakArabic} from '../../stories/arabic/speak.ts';
import {everySceneIsOpenToAll} from './scenes.ts';

speakArabic();
everySceneIsOpenToAll('ar', false);
