export const IMPORT_PROBLEMS = [
  'unsupported_type',
  'too_large',
  'too_much_text',
  'encrypted',
  'scanned_no_text',
  'broken_file',
  'zip_bomb',
  'too_deep',
  'outline_too_large',
  'too_many_changes',
  'memory_short',
  'timeout',
] as const;
export type ImportProblemCode = (typeof IMPORT_PROBLEMS)[number];

/** Why a file cannot be read; the edge makes a problem of it, people read a translation of the code. */
export class ImportProblem extends Error {
  override readonly name = 'ImportProblem';

  constructor(
    readonly code: ImportProblemCode,
    detail = '',
  ) {
    super(detail ? `${code}: ${detail}` : code);
  }
}
