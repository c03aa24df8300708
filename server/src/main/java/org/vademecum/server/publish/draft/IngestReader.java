package org.vademecum.server.publish.draft;

/** Reads files by the ingest room. */
public final class IngestReader implements DocumentReader {
  @Override
  public Incoming read(ImportFile file) {
    throw new IllegalStateException("not yet");
  }
}
