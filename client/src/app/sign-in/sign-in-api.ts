import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Observable } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class SignInApi {
  private readonly http = inject(HttpClient);

  signIn(login: string, password: string): Observable<unknown> {
    return this.http.post('/api/auth/sign-in', { login, password });
  }
}
