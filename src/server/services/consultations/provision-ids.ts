import type {ProvisionInput, ProvisionType} from '../../../contract/provisions.ts';

/** As the naming convention of Akoma Ntoso (OASIS, 2019) abbreviates them. */
const names: Readonly<Record<ProvisionType, string>> = {
  part: 'part',
  section: 'sec',
  chapter: 'chp',
  article: 'art',
  paragraph: 'para',
  point: 'point',
  subpoint: 'subpoint',
  preamble: 'preamble',
};

/** An id is part of an address that people read out and type. */
const latin: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'ie', ё: 'io', ж: 'zh', з: 'z', и: 'y', і: 'i', ї: 'yi', й: 'j', к: 'k', л: 'l', м: 'm', н: 'n', ң: 'ng',
  о: 'o', ө: 'oe', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ү: 'ue', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: 'tv', ы: 'yy', ь: 'mj', э: 'eh', ю: 'iu', я: 'ia',
};

const longestToken = 20;

/** What of a printed number tells it from its siblings: `Стаття 5-1.` is `5-1`, `1.2.` is `2`, `а)` is `a`. */
export function tokenOf(number: string): string {
  const bare = number.replace(/[^\p{L}\p{N}.-]+/gu, ' ').trim();
  const digits = /(?:^|[ .])(\d+(?:-\d+)*)(?=\.?(?:$|[ -]))/u.exec(bare);
  const word = digits?.[1] ?? bare.split(' ').at(-1) ?? '';
  const spelled = [...word.toLowerCase()].map((letter) => latin[letter] ?? letter).join('');
  return spelled.replace(/[^a-z0-9-]+/g, '').replace(/^-+|-+$/g, '').slice(0, longestToken);
}

/** An article is counted through the whole act, so nothing above is part of its name. */
const standsAlone = (type: ProvisionType) => type === 'article' || type === 'preamble';

/**
 * An id for each provision, unique among them: its own where it has one, else made of its number and
 * of what it stands below. What is named twice is told apart by `-x2`.
 */
export function idsOf(provisions: ReadonlyArray<Pick<ProvisionInput, 'type' | 'depth' | 'number' | 'id'>>): string[] {
  const taken = new Set(provisions.flatMap(({id}) => id ?? []));
  const above: string[] = [];
  const counted = new Map<string, number>();
  /** The last mark that told names apart: of ten thousand equal ones none looks through all before it. */
  const marked = new Map<string, number>();
  return provisions.map(({type, depth, number, id}) => {
    const parent = depth > 0 && !standsAlone(type) ? (above[depth - 1] ?? '') : '';
    const stem = `${parent && `${parent}__`}${names[type]}`;
    const nth = (counted.get(stem) ?? 0) + 1;
    counted.set(stem, nth);
    const wanted = type === 'preamble' && nth === 1 ? stem : `${stem}_${tokenOf(number) || `u${nth}`}`;
    let own = id ?? wanted;
    for (let n = marked.get(wanted) ?? 2; id === undefined && taken.has(own); n++) {
      own = `${wanted}-x${n}`;
      marked.set(wanted, n + 1);
    }
    taken.add(own);
    above.length = depth;
    above[depth] = own;
    return own;
  });
}
