import { Component, computed, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { Words } from '../../i18n/words';
import { CurrentReport } from '../../session/current-report';
import { Session } from '../../session/session';
import { StateChip } from '../../ui/states/state-chip';
import { isRoute } from '../rail/places';

/** 2018年度 ▾: the years with their state; the coordinator opens another one here. */
@Component({
  selector: 'bf-year-switcher',
  imports: [MatIcon, RouterLink, StateChip],
  host: { '[hidden]': '!shown()' },
  templateUrl: './year-switcher.html',
  styleUrl: './year-switcher.scss',
})
export class YearSwitcher {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly t = inject(Words).t;
  protected readonly reports = inject(CurrentReport);
  protected readonly beginnings = computed(() =>
    this.session.has('coordinator')
      ? [
          { route: 'reports/new', words: 'frame.newReport' },
          { route: 'import', words: 'frame.importReport' },
        ].filter(({ route }) => isRoute(route, this.router.config))
      : [],
  );
  protected readonly shown = computed(() => this.reports.all().length > 0 || this.beginnings().length > 0);
}
