import {everySceneIsOpenToAll} from './scenes.ts';

everySceneIsOpenToAll('en');
