import { inject } from '@angular/core';
import { MatIconRegistry } from '@angular/material/icon';
import { DomSanitizer } from '@angular/platform-browser';
import type * as door from './door-drawings';
import type * as inside from './inside-drawings';
import type * as writing from './writing-drawings';

/** Names of the drawings: a name that is not there does not compile. */
export type IconName = keyof typeof door | keyof typeof inside | keyof typeof writing;

/** Registers drawings by their names: `<mat-icon svgIcon="check_circle_fill" />`. In an injection context. */
export function registerIcons(drawings: Readonly<Record<string, string>>): void {
  const registry = inject(MatIconRegistry);
  const sanitizer = inject(DomSanitizer);
  for (const [name, markup] of Object.entries(drawings))
    registry.addSvgIconLiteral(name, sanitizer.bypassSecurityTrustHtml(markup));
}
