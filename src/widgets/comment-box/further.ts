import {furtherWith} from '../../core/discussion/further.ts';
import catalogue from '../../generated/catalogues/further.ts';

export const openFurther = furtherWith(catalogue);
