import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import type { InstanceView, Role, SessionView } from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { toProblem } from './problems/problem';

/** Who is signed in. `me` is null before sign-in and after the session has ended. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(HttpClient);
  private readonly view = signal<SessionView | null>(null);
  private readonly about = signal<InstanceView | null>(null);
  private readonly cut = signal(false);
  private loading: Promise<SessionView | null> | null = null;

  readonly me = this.view.asReadonly();
  readonly instance = this.about.asReadonly();
  /** Whether the last session ended unasked. */
  readonly wasCut = this.cut.asReadonly();
  readonly roles = computed<readonly Role[]>(() => this.view()?.grants.map((grant) => grant.role) ?? []);
  readonly demo = computed(() => this.view()?.demo ?? this.about()?.demo ?? false);

  has(...roles: Role[]): boolean {
    return this.roles().some((role) => roles.includes(role));
  }

  /** The session, asked of the server once. */
  async load(): Promise<SessionView | null> {
    return this.view() ?? (this.loading ??= this.refresh().finally(() => (this.loading = null)));
  }

  async refresh(): Promise<SessionView | null> {
    try {
      this.view.set(await firstValueFrom(this.http.get<SessionView>('/api/session')));
    } catch (error) {
      if (toProblem(error).status !== 401) throw error;
      this.view.set(null);
    }
    return this.view();
  }

  async introduce(): Promise<void> {
    if (!this.about()) this.about.set(await firstValueFrom(this.http.get<InstanceView>('/api/instance')));
  }

  /** `unasked`: it ran out or was ended elsewhere, in the middle of something. */
  end(unasked = false): void {
    this.view.set(null);
    this.cut.set(unasked);
  }
}
