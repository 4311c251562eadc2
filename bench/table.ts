type Row = Readonly<Record<string, string | number>>;

const figure = new Intl.NumberFormat('en', {maximumFractionDigits: 2});
const shown = (cell: string | number) => (typeof cell === 'number' ? figure.format(cell) : cell);

/** Prints rows under their keys; numbers are set to the right. */
export function printTable(title: string, rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {}).map((name) => ({
    name,
    width: Math.max(name.length, ...rows.map((row) => shown(row[name] ?? '').length)),
    right: typeof rows[0]?.[name] === 'number',
  }));
  const line = (cell: (name: string) => string) =>
    columns.map(({name, width, right}) => (right ? cell(name).padStart(width) : cell(name).padEnd(width))).join('  ').trimEnd();
  console.log(`\n${title}\n${line((name) => name)}`);
  for (const row of rows) console.log(line((name) => shown(row[name] ?? '')));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
