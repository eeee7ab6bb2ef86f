import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** /api/docs for people, /api/docs-json for programs. */
export function describeApi(app: INestApplication): void {
  const builder = new DocumentBuilder().setTitle('Bafang 八方').setVersion('1').addCookieAuth('bafang_access');
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, builder.build()));
}
