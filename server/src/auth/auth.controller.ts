import {
  changePassword,
  type ChangePassword,
  sessionView,
  type SessionView,
  signIn,
  type SignIn,
} from '@bafang/shared';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Allow } from '../http/allow.js';
import { Answers } from '../http/answers.js';
import { unauthenticated } from '../http/problem.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { Authentication } from './authentication.js';
import { clearCookies, refreshOf, setCookies } from './session-cookies.js';
import { SessionViews } from './session-views.js';
import { Sessions } from './sessions.js';

@Controller('api')
export class AuthController {
  constructor(
    private readonly auth: Authentication,
    private readonly sessions: Sessions,
    private readonly views: SessionViews,
  ) {}

  @Allow('session')
  @Answers('Who is signed in, with which roles, and what day it is.', sessionView)
  @Get('session')
  session(@CurrentActor() actor: Actor): Promise<SessionView> {
    return this.views.of(actor);
  }

  @Allow('anyone')
  @Answers('Begins a session and sets its cookies.', undefined, 'sign_in_failed', 'locked')
  @Post('auth/sign-in')
  @HttpCode(204)
  async signIn(
    @Body({ schema: signIn }) body: SignIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const tokens = await this.auth.signIn(body.login, body.password, request.ip ?? '');
    await this.sessions.endOfToken(refreshOf(request) ?? '');
    setCookies(request, response, tokens);
  }

  @Allow('anyone')
  @Answers('Takes the refresh cookie, once, and sets new cookies.', undefined, 'sign_in_needed')
  @Post('auth/refresh')
  @HttpCode(204)
  async refresh(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const tokens = await this.sessions.refresh(refreshOf(request) ?? '', request.ip ?? '');
    if (!tokens) {
      clearCookies(request, response);
      throw unauthenticated();
    }
    setCookies(request, response, tokens);
  }

  @Allow('session')
  @Answers('Ends this session.')
  @Post('auth/sign-out')
  @HttpCode(204)
  async signOut(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.auth.signOut(actor, false);
    clearCookies(request, response);
  }

  @Allow('session')
  @Answers('Ends all sessions of the account.')
  @Post('auth/sign-out-everywhere')
  @HttpCode(204)
  async signOutEverywhere(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.auth.signOut(actor, true);
    clearCookies(request, response);
  }

  @Allow('session')
  @Answers(
    'Changes the own password, which ends all sessions and begins a new one.',
    undefined,
    'password_wrong',
    'password_unchanged',
    'password_too_short',
    'password_guessable',
    'locked',
  )
  @Post('auth/password')
  @HttpCode(204)
  async password(
    @Body({ schema: changePassword }) body: ChangePassword,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    setCookies(request, response, await this.auth.changePassword(actor, body.current, body.next, request.ip ?? ''));
  }
}
