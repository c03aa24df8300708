package org.vademecum.server.export;

/** Writes expressions in one format. */
public interface Exporter {

  /** The file's bytes; equal for equal expressions. */
  byte[] export(ExportedExpression expression);
}
