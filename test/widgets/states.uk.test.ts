import {everySceneIsOpenToAll} from './scenes.ts';

everySceneIsOpenToAll('uk');
