package org.vademecum.server.ingest;

/** A document that does not say its symbol. */
public final class SymbolMissingException extends IngestException {
  private static final long serialVersionUID = 1L;

  SymbolMissingException(String file) {
    super(
        file,
        0,
        "the document does not say its symbol",
        "say it with --symbol, e.g. --symbol A/58/619");
  }
}
