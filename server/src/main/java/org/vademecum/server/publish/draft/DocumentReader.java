package org.vademecum.server.publish.draft;

/** Makes a document of a file. */
@FunctionalInterface
public interface DocumentReader {

  /** Reads a file; throws an exception whose message says what is wrong, where, what to do. */
  Incoming read(ImportFile file);
}
