import { Component, computed, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { type UnitRef, MOST_OF_FIGURE } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { keptElsewhere } from '../../session/kept/drafts';
import { Written } from '../../ui/written/written';
import { ProposalsModel } from './proposals-model';
import { cutAround, type Filled } from './proposed';

/** The number at hand: what it is called, its value, who answers for it, and what is counted. */
@Component({
  selector: 'bf-proposal-form',
  imports: [MatIcon, Written],
  templateUrl: './proposal-form.html',
  styleUrl: './proposal-form.scss',
})
export class ProposalForm {
  protected readonly model = inject(ProposalsModel);
  protected readonly most = MOST_OF_FIGURE;
  protected readonly t = inject(Words).t;
  protected readonly cut = cutAround;
  protected readonly name = this.field('name');
  protected readonly value = this.field('value');
  protected readonly measure = this.field('measure');
  protected readonly definition = this.field('definition');
  protected readonly place = computed(() => this.model.rows().indexOf(this.model.row()!) + 1);
  /** With the one that answers for what is joined. */
  protected readonly units = computed((): UnitRef[] => {
    const row = this.model.row();
    const own = this.model.figures()?.units ?? [];
    const of = row && this.model.figure(this.model.filled(row).figure)?.unit;
    return of && !own.some(({ id }) => id === of.id) ? [of, ...own] : own;
  });
  protected readonly other = computed(() => {
    const row = this.model.row();
    return row && this.model.overtakes(row);
  });

  /** Of the number at hand, kept with the others. */
  private field(name: 'name' | 'value' | 'measure' | 'definition') {
    const filled = (): Filled | null => {
      const row = this.model.row();
      return row && this.model.filled(row);
    };
    const words = computed(() => filled()?.[name] ?? '');
    return keptElsewhere(words, (text) => {
      const row = this.model.row();
      if (row) this.model.fill(row, { [name]: text });
    });
  }
}
