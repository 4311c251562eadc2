import catalogue from '../../generated/catalogues/growth.ts';
import {speak} from '../../locale/locale.ts';
import {growth as draw, growthStyles as styles} from '../../ui/growth.ts';

/**
 * The picture with its words, fetched together when it comes into sight.
 * @throws When the words did not arrive.
 */
export async function openGrowth() {
  if (!(await speak(catalogue))) throw new Error('no words');
  return {draw, styles};
}
