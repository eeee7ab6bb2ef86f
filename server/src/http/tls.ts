import type { Request } from 'express';

/** People come by TLS where the public address says so, even if a proxy forgets to. */
export const overTls = (request: Request): boolean =>
  request.secure || String(request.app.get('public origin')).startsWith('https:');
