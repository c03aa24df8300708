/** The publisher erased the work. */
export class ErasedWorkError extends Error {
  override name = "ErasedWorkError";

  constructor(symbol: string, edition: number, reason: string) {
    super(`'${symbol}' was erased in edition ${edition}: ${reason}`);
  }
}

/** No pack on this device has the work. */
export class UnknownWorkError extends Error {
  override name = "UnknownWorkError";

  constructor(symbol: string) {
    super(`no work '${symbol}' on this device: look at the list of works, or follow the pack that has it`);
  }
}
