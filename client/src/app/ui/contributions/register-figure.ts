import { Component, ElementRef, Injector, afterNextRender, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { AnsweredFigure } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { pressed } from '../keys/pressed';
import { AnsweredFigures } from './answered-figures';

/** Under a figure that was answered: what the register has of it, and the press that takes it in. */
@Component({
  selector: 'bf-register-figure',
  imports: [MatIcon, RouterLink],
  host: { class: 'off-paper' },
  template: `
    <span role="status">
      @if (line().now; as now) {
        <a
          [class.same]="line().same"
          [routerLink]="['/reports', reportId(), 'figures']"
          [queryParams]="{ figure: line().figure }"
        >
          @if (line().same) {
            <mat-icon class="small" svgIcon="check_circle_fill" aria-hidden="true" />
          }
          <span>{{ t(line().same ? 'contribution.register.same' : 'contribution.register.now', { value: now }) }}</span>
        </a>
      }
    </span>
    @if (line().takes) {
      <button
        type="button"
        [attr.aria-label]="said() + t('frame.colon') + line().asked"
        [disabled]="figures.acting.busy()"
        (click)="register()"
      >
        {{ said() }}
      </button>
      @if (line().name !== line().asked) {
        <small>
          {{ t('contribution.register.as') }}{{ t('frame.colon') }}<span lang="zh-CN">{{ line().name }}</span>
        </small>
      }
    }
    @if (figures.tried() === line().asked && figures.acting.problem(); as problem) {
      <p role="alert">{{ problem }}</p>
    }
  `,
  styleUrl: './register-figure.scss',
})
export class RegisterFigure {
  readonly line = input.required<AnsweredFigure>();
  readonly reportId = input.required<string>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly figures = inject(AnsweredFigures);
  protected readonly t = inject(Words).t;

  /** The button goes once the register has it, and who pressed it stands on what came in its place. */
  protected async register(): Promise<void> {
    const stays = pressed();
    await this.figures.register(this.line());
    if (!stays()) return;
    const stand = () => this.host.querySelector<HTMLElement>(this.line().takes ? 'button' : 'a')?.focus();
    afterNextRender(stand, { injector: this.injector });
  }

  protected said(): string {
    const { now, said } = this.line();
    return now ? this.t('contribution.register.instead', { value: said }) : this.t('contribution.register.take');
  }
}
