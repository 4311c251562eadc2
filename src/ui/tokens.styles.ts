/** The public colours with their light and dark defaults: `--viche-text`, `--viche-bg` and so on. Tables of words, for the bytes. */
const colours = `
text 18212b e8edf2
text-muted 515e6b a9b5c1
bg fff 12181f
surface f4f6f8 1b232c
border d8dee4 323d49
border-strong 71808f 7f8d9b
accent 1b4f91 8fb9f0
on-accent fff 0b1726
accent-soft e8eff8 1a2c44
link 1b4f91 9cc2f5
focus 18212b ffd23f
focus-inner ffd23f 12181f
success 1a6b3c 7fd3a0
success-soft e6f3ea 14301f
warning 7d4e00 f0c169
warning-soft fdf2d8 352809
danger a8281b ff9e91
danger-soft fcebe8 3d1a16
track e3e8ed 2b3540
chart-1 1b4f91 8fb9f0`;

/** The other public properties. */
const measures = `
line-height 1.55
weight-bold 600
measure 38em
radius .375em
radius-panel .75em
border-width 1px
target 2.75em
focus-width 3px
motion .16s`;

/** Each public property is read once into a private name: `--_text: var(--viche-text, …)`. */
const read = (table: string, fallback: string) => table.replace(/\n(\S+) (\S+) ?(\S*)/g, `--_$1:var(--viche-$1,${fallback});`);

/**
 * Dark follows the `color-scheme` of the host page; where `light-dark()` is unknown the light values
 * stand. Built here and not written out twice: half the bytes.
 */
export const tokens =
  `.root{all:initial;display:block;direction:inherit;color-scheme:inherit;${read(measures, '$2')}${read(colours, '#$2')}}` +
  `@supports(color:light-dark(#000,#fff)){.root{${read(colours, 'light-dark(#$2,#$3)')}}}`;
