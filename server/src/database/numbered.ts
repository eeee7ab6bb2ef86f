const numberedForms = new Map<string, string>();

/** PostgreSQL's form of a statement with ? for each value: $1, $2, … */
export function numbered(sql: string): string {
  let form = numberedForms.get(sql);
  if (!form) {
    let index = 0;
    form = sql.replace(/\?/g, () => `$${++index}`);
    if (numberedForms.size < 500) numberedForms.set(sql, form);
  }
  return form;
}
