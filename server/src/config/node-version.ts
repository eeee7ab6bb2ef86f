/** What the database's driver is built for: an older one ends in a segmentation fault, without a word. */
const LEAST = 22;

export function refusalOf(version: string): string | null {
  if (Number.parseInt(version, 10) >= LEAST) return null;
  return `Bafang needs Node ${LEAST} or newer, and this is ${version}. npm ci has brought one: npx node ${process.argv[1] ?? ''}\n`;
}

// imported before everything else: what follows loads the driver
const refusal = refusalOf(process.versions.node);
if (refusal) {
  process.stderr.write(refusal);
  process.exit(1);
}
