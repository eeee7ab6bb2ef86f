import { httpResource } from '@angular/common/http';
import { Component, inject, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { DemoAccount } from '@bafang/shared';
import { Words } from '../i18n/words';
import type { IconName } from '../ui/icons/icons';
import { LoadError } from '../ui/load-error';
import type { Tone } from '../ui/states/states';

/** What waits, as icon + word; words are `signIn.waiting.<code>`. */
const waitings: Record<string, { icon: IconName; tone: Tone }> = {
  remind: { icon: 'campaign', tone: 'amber' },
  review: { icon: 'send', tone: 'primary' },
  approve_area: { icon: 'fact_check', tone: 'primary' },
  draft: { icon: 'edit', tone: 'primary' },
  submit: { icon: 'domain', tone: 'primary' },
  returned: { icon: 'undo', tone: 'amber' },
  contribution: { icon: 'attach_file', tone: 'primary' },
  assign: { icon: 'grid_on', tone: 'primary' },
  reconfirm: { icon: 'sync_problem', tone: 'plum' },
  sign: { icon: 'approval', tone: 'primary' },
  clear: { icon: 'shield', tone: 'primary' },
  publish: { icon: 'public', tone: 'primary' },
  comment: { icon: 'comment', tone: 'amber' },
  accounts: { icon: 'group', tone: 'primary' },
  grants: { icon: 'key', tone: 'primary' },
  verify: { icon: 'receipt_long', tone: 'primary' },
};

/** The accounts of the demonstration: a row fills both fields and names the first group of that inbox. */
@Component({
  selector: 'bf-demo-accounts',
  imports: [LoadError, MatIcon],
  templateUrl: './demo-accounts.html',
  styleUrl: './demo-accounts.scss',
})
export class DemoAccounts {
  readonly chosen = input('');
  readonly fill = output<DemoAccount>();
  protected readonly t = inject(Words).t;
  protected readonly accounts = httpResource<DemoAccount[]>(() => '/api/demo-accounts');
  protected readonly waitings = waitings;
}
