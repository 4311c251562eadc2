/** The oldest Node with everything this service uses; `engines` in package.json says the same. */
const oldestNode = 24;

// Nothing that an older Node could stumble over is imported before it has been told.
if (Number(process.versions.node.split('.', 1)[0]) < oldestNode) {
  process.stderr.write(`Viche needs Node ${oldestNode} or newer. This is Node ${process.versions.node}.\n`);
  process.exitCode = 1;
} else {
  const {serve} = await import('./serve-node.ts');
  await serve(process.env);
}

export {};
