import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Preferences } from './session/preferences';

@Component({ selector: 'app-root', imports: [RouterOutlet], template: '<router-outlet />' })
export class App {
  protected readonly preferences = inject(Preferences);
}
