import '../scripts/ensure-built.ts';

/** What a browser transfers, by the same measurement that `npm run check` fails on. */
export async function measure(): Promise<boolean> {
  console.log('');
  await import('../scripts/sizes.ts');
  return !process.exitCode;
}
