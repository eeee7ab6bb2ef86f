/** 不予办理的理由: why an act is refused. People read the translation of the code, filled with its params. */
export interface Refusal<Code extends string = string> {
  code: Code;
  params?: RefusalParams;
}

export type RefusalParams = Record<string, string | number | readonly string[]>;
