/** The network or the server did not give what was asked for; what is on the device stays. */
export class TransportError extends Error {
  /** Whether the same request may do better a little later. */
  readonly worthRetrying: boolean;

  constructor(message: string, worthRetrying: boolean, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.worthRetrying = worthRetrying;
  }
}

/** No answer, or one that broke off. */
export class OfflineError extends TransportError {
  constructor(path: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(
      `no answer for ${path} (${why}): check the connection and the library's address, then sync again; reading goes on`,
      true,
      { cause },
    );
  }
}

/** Something between the device and the library answered with a page of its own. */
export class CaptivePortalError extends TransportError {
  constructor(path: string, status: number, contentType: string) {
    super(
      `a web page (${status}${contentType && `, ${contentType}`}) came in place of ${path}: sign in to this network ` +
        "in another tab, or use another network, then sync again",
      false,
    );
  }
}

/** The server asks for patience: 202, 429 or 503. */
export class ServerBusyError extends TransportError {
  /** Milliseconds that the server asked for; 0 when it did not say. */
  readonly retryAfter: number;

  constructor(path: string, status: number, retryAfter: number) {
    const seconds = Math.max(1, Math.floor(retryAfter / 1000));
    super(`the library cannot give ${path} yet (${status}): sync again in ${seconds} s`, true);
    this.retryAfter = retryAfter;
  }
}

/** A transfer that ended before its end. */
export class TruncatedError extends TransportError {
  constructor(path: string, received: number, expected: number) {
    super(`${path} broke off at byte ${received} of ${expected}: sync again, it goes on from there`, true);
  }
}

/** The server has no such thing (404), or has it no longer (410). */
export class NotFoundError extends TransportError {
  constructor(path: string, status: number) {
    super(`the library has no ${path} (${status}): check its address and the pack's name`, false);
  }
}

/** An answer that no library gives. */
export class UnexpectedAnswerError extends TransportError {
  readonly status: number;

  constructor(path: string, status: number, what: string) {
    super(
      `unexpected answer to ${path} (${status}, ${what}): check that the address is a Vademecum library's; if it is, ` +
        "sync again later",
      status >= 500 || status === 200 || status === 206,
    );
    this.status = status;
  }
}

/** The sync was cancelled; the device has the edition it had, and downloads go on next time. */
export class CancelledError extends Error {
  constructor() {
    super("the sync was cancelled; sync again to go on");
    this.name = "CancelledError";
  }
}
