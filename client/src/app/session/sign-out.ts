import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Session } from './session';

/** 退出 here, or 全部退出 on every machine. */
@Injectable({ providedIn: 'root' })
export class SignOut {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);

  here(): Promise<void> {
    return this.leave('/api/auth/sign-out');
  }

  everywhere(): Promise<void> {
    return this.leave('/api/auth/sign-out-everywhere');
  }

  /** A fresh page, so that nothing of the last reader stays in memory. */
  private async leave(address: string): Promise<void> {
    await firstValueFrom(this.http.post(address, null));
    this.session.end();
    location.assign('/sign-in');
  }
}
