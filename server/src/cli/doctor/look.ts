/** Whether what was looked at is right, and what was found. */
export interface Look {
  right: boolean;
  found: string;
}

const MOST_NAMED = 5;

/** Wrong are those named; without any it is right, and `found` says so. */
export const lookOf = (wrong: readonly string[], right: string): Look => ({
  right: wrong.length === 0,
  found: wrong.length
    ? [...wrong.slice(0, MOST_NAMED), ...(wrong.length > MOST_NAMED ? [`${wrong.length - MOST_NAMED} more`] : [])].join(
        '; ',
      )
    : right,
});
