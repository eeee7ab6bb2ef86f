import { HttpHeaders } from '@angular/common/http';

/** The headers of a write upon what was read at this version. */
export const atVersion = (version: number): { readonly headers: HttpHeaders } => ({
  headers: new HttpHeaders({ 'If-Match': `"${version}"` }),
});

/** The version upon which a write is made; null: none. */
export const versionIn = (headers: HttpHeaders): string | null => headers.get('If-Match');
