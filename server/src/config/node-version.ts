/** Major and minor. What the database's driver is built for (an older one ends in a segmentation fault, without a word), and the reader of archives. */
const LEAST = [22, 2] as const;

export function refusalOf(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return null;
  return `Bafang needs Node ${LEAST.join('.')} or newer, and this is ${version}. npm ci has brought one: npx node ${process.argv[1] ?? ''}\n`;
}

// imported before everything else: what follows loads the driver
const refusal = refusalOf(process.versions.node);
if (refusal) {
  process.stderr.write(refusal);
  process.exit(1);
}
