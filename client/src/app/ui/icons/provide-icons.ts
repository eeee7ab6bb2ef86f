import { type EnvironmentProviders, inject, provideEnvironmentInitializer } from '@angular/core';
import { MatIconRegistry } from '@angular/material/icon';
import { DomSanitizer } from '@angular/platform-browser';
import * as drawings from './drawings';

/** Registers every drawing by its name: `<mat-icon svgIcon="check_circle_fill" />`. */
export const provideIcons = (): EnvironmentProviders =>
  provideEnvironmentInitializer(() => {
    const registry = inject(MatIconRegistry);
    const sanitizer = inject(DomSanitizer);
    for (const [name, markup] of Object.entries(drawings))
      registry.addSvgIconLiteral(name, sanitizer.bypassSecurityTrustHtml(markup));
  });

/** Names of the drawings: a name that is not there does not compile. */
export type IconName = keyof typeof drawings;
