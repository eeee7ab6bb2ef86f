import { Component, computed, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Words } from '../../i18n/words';
import { Waiting } from '../../session/waiting';
import { PageSigns } from '../page-signs';
import { placeAt } from './places';
import { ReachablePlaces } from './reachable-places';

/** Icon and two characters for each place the role may open; on a phone the bottom bar. */
@Component({
  selector: 'bf-rail',
  imports: [MatIcon, RouterLink],
  templateUrl: './rail.html',
  styleUrl: './rail.scss',
})
export class Rail {
  private readonly page = inject(PageSigns);
  protected readonly t = inject(Words).t;
  protected readonly places = inject(ReachablePlaces).all;
  protected readonly waiting = inject(Waiting).count;
  protected readonly here = computed(() => placeAt(this.page.url()));
}
