import {everySceneIsOpenToAll} from './scenes.ts';

everySceneIsOpenToAll('ky');
