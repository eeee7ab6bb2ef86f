import { type WritableSignal, signal } from '@angular/core';
import { attachedLimits, mayAttach } from '@bafang/shared';

/** Why a file is not even sent, in words under `files.problems`. */
export type Unfit = 'unsupported_type' | 'too_large' | 'file_missing';

export function unfitOf({ name, size }: Pick<File, 'name' | 'size'>, mayCome = mayAttach): Unfit | null {
  if (!mayCome(name)) return 'unsupported_type';
  if (size > attachedLimits.bytes) return 'too_large';
  return size ? null : 'file_missing';
}

/** A file on its way. */
export interface Outgoing {
  readonly file: File;
  /** The address of what it is to hang on. */
  readonly bearer: string;
  readonly state: WritableSignal<'waiting' | 'sending' | 'failed'>;
  /** Bytes that went out. */
  readonly sent: WritableSignal<number>;
  /** What keeps it from being attached. */
  readonly why: WritableSignal<string>;
  /** Another try may help. */
  readonly again: WritableSignal<boolean>;
}

export const outgoing = (file: File, bearer: string): Outgoing => ({
  file,
  bearer,
  state: signal('waiting'),
  sent: signal(0),
  why: signal(''),
  again: signal(false),
});

/** What somebody pasted or dropped, where it is files and nothing to be read as text. */
export function filesIn(transfer: DataTransfer | null): File[] {
  const words = ['text/plain', 'text/html'].some((type) => transfer?.types.includes(type));
  return transfer && !words ? [...transfer.files] : [];
}
