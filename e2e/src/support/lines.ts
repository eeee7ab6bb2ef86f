export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** How many lines pieces of text make: in one line stand those that overlap by the half of the lower one, whatever their fonts. */
export function linesOf(pieces: readonly Extent[]): number {
  const lines: { top: number; bottom: number }[] = [];
  for (const { top, bottom } of pieces.toSorted((one, other) => one.top - other.top)) {
    const line = lines.at(-1);
    const overlap = line ? Math.min(line.bottom, bottom) - top : 0;
    if (line && overlap > Math.min(line.bottom - line.top, bottom - top) / 2)
      line.bottom = Math.max(line.bottom, bottom);
    else lines.push({ top, bottom });
  }
  return lines.length;
}
