import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideEnvironmentInitializer,
  provideZonelessChangeDetection,
} from '@angular/core';
import { TitleStrategy, provideRouter, withComponentInputBinding } from '@angular/router';
import { routes } from './app.routes';
import { PageTitles } from './i18n/page-titles';
import { Words } from './i18n/words';
import { authInterceptor } from './session/requests/auth-interceptor';
import { deedKeys } from './session/requests/deed-keys';
import { trafficInterceptor } from './session/requests/traffic';
import * as doorDrawings from './ui/icons/door-drawings';
import { registerIcons } from './ui/icons/icons';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding()),
    { provide: TitleStrategy, useExisting: PageTitles },
    provideHttpClient(withFetch(), withInterceptors([trafficInterceptor, deedKeys(), authInterceptor])),
    provideAppInitializer(() => inject(Words).start()),
    provideEnvironmentInitializer(() => registerIcons(doorDrawings)),
  ],
};
