import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { CONFIG, type Config } from '../config/config.js';
import { AuthController } from './auth.controller.js';
import { Authentication } from './authentication.js';
import { InstanceController } from './instance.controller.js';
import { PolicyGuard } from './policy.guard.js';
import { SessionViews } from './session-views.js';
import { SessionStrategy } from './session.strategy.js';
import { ACCESS_SECONDS, Sessions } from './sessions.js';
import { SignInLimits } from './sign-in-limits.js';

@Global()
@Module({
  imports: [
    PassportModule,
    JwtModule.registerAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        secret: config.secret,
        signOptions: { algorithm: 'HS256', expiresIn: ACCESS_SECONDS },
      }),
    }),
  ],
  controllers: [AuthController, InstanceController],
  providers: [
    Authentication,
    Sessions,
    SignInLimits,
    SessionStrategy,
    SessionViews,
    { provide: APP_GUARD, useClass: PolicyGuard },
  ],
  exports: [Authentication, Sessions, SignInLimits],
})
export class AuthModule {}
