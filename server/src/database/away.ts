interface Failed {
  code?: string;
  message?: string;
  driverError?: Failed;
  errors?: readonly Failed[];
}

/** A lock that another process holds; PostgreSQL that does not answer, ends, begins, or has no connection left. */
const codes =
  /^(SQLITE_BUSY.*|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|08\w{3}|57P0[1-4]|53300|55P03)$/;
/** What the driver itself says, without a code. */
const words =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether another process holds the lock, and has not given it back in time. */
export function isLocked(error: unknown): boolean {
  const { code, driverError } = (error ?? {}) as Failed;
  return /^(SQLITE_BUSY.*|55P03)$/.test(code ?? driverError?.code ?? '');
}

/** Whether the database could not be asked at all: nothing is wrong with what was asked, and later it may go. */
export function isAway(error: unknown): boolean {
  const { code, message, driverError, errors } = (error ?? {}) as Failed;
  return (
    codes.test(code ?? '') ||
    words.test(message ?? '') ||
    (driverError ? isAway(driverError) : false) ||
    !!errors?.some(isAway)
  );
}
