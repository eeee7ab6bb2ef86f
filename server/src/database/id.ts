import { v7 } from 'uuid';

/** UUIDv7: made by the program, sorts by time of creation on both databases. */
export const newId = (): string => v7();
