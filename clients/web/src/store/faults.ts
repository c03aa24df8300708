/** The device's store cannot do what it should. */
export class StoreError extends Error {
  override name = "StoreError";
}

/** A fault of the device's database; subclasses say which, where a caller can do something. */
export class DatabaseError extends StoreError {
  override name = "DatabaseError";
}

/** Another tab or program keeps the database locked. */
export class DatabaseBusyError extends DatabaseError {
  override name = "DatabaseBusyError";

  constructor(file: string) {
    super(`another tab is writing to ${file}: close it, or try again later`);
  }
}

/** There is no room left; nothing of the transaction was kept. */
export class DatabaseFullError extends DatabaseError {
  override name = "DatabaseFullError";

  constructor(file: string) {
    super(`no room left for ${file}: free some space and sync again; the edition that is here stays`);
  }
}

/** The file is no SQLite database, or its pages are damaged. */
export class DatabaseDamagedError extends DatabaseError {
  override name = "DatabaseDamagedError";

  constructor(file: string) {
    super(`${file} is damaged or no database: remove the library from this device and sync again`);
  }
}

/** The store has a layout that this program does not know. */
export class StoreVersionError extends StoreError {
  override name = "StoreVersionError";

  constructor(found: number, known: number) {
    super(`the store has layout ${found}, this program knows layout ${known}: load the current version of the page`);
  }
}

/** The store has lost something; it can be fetched again. */
export class DamageError extends StoreError {
  override name = "DamageError";

  constructor(what: string, how: string) {
    super(`${what} of the store ${how}: run a check and repair while online`);
  }
}

const BUSY = 5;
const LOCKED = 6;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const NOT_A_DATABASE = 26;
/** What a write, a truncation and a flush say that fail; a browser's quota shows itself so. */
const WRITE_ERRORS = new Set([(3 << 8) | IO_ERROR, (4 << 8) | IO_ERROR, (6 << 8) | IO_ERROR]);

/** The error of a SQLite result code, extended or not. */
export function databaseError(code: number, message: string, file: string): DatabaseError {
  const primary = code & 0xff;
  if (primary === BUSY || primary === LOCKED) {
    return new DatabaseBusyError(file);
  }
  if (primary === CORRUPT || primary === NOT_A_DATABASE) {
    return new DatabaseDamagedError(file);
  }
  if (primary === FULL || WRITE_ERRORS.has(code)) {
    return new DatabaseFullError(file);
  }
  return new DatabaseError(`${file}: ${message} (SQLite ${code})`);
}
