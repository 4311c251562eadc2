import {isFresh} from './freshness.ts';

if (!(await isFresh())) {
  console.log('Building the widgets …');
  await import('./build.ts');
}
