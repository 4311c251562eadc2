import {everySceneIsOpenToAll} from './scenes.ts';

everySceneIsOpenToAll('ru');
