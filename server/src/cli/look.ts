/** Whether what was looked at is right, and what was found. */
export interface Look {
  right: boolean;
  found: string;
}
