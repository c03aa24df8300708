package org.vademecum.client;

import org.vademecum.client.read.ReadException;

/** A work whose publisher kept no source file. */
public final class NoSourceFileException extends ReadException {
  private static final long serialVersionUID = 1L;

  public NoSourceFileException(String symbol) {
    super(symbol + " was published without its source file; read its text instead");
  }
}
