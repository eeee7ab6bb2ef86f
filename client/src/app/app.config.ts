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
import { provideTransloco, provideTranslocoTranspiler } from '@jsverse/transloco';
import { routes } from './app.routes';
import { LANGUAGES } from './i18n/languages';
import { PageTitles } from './i18n/page-titles';
import { CountingTranspiler } from './i18n/plural';
import { Words } from './i18n/words';
import { authInterceptor } from './session/auth-interceptor';
import { deedKeys } from './session/deed-keys';
import { trafficInterceptor } from './session/traffic';
import * as doorDrawings from './ui/icons/door-drawings';
import { registerIcons } from './ui/icons/icons';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding()),
    { provide: TitleStrategy, useExisting: PageTitles },
    provideHttpClient(withFetch(), withInterceptors([trafficInterceptor, deedKeys(), authInterceptor])),
    provideTransloco({
      config: { availableLangs: [...LANGUAGES], defaultLang: LANGUAGES[0], reRenderOnLangChange: true, prodMode: true },
    }),
    provideTranslocoTranspiler(CountingTranspiler),
    provideAppInitializer(() => inject(Words).start()),
    provideEnvironmentInitializer(() => registerIcons(doorDrawings)),
  ],
};
