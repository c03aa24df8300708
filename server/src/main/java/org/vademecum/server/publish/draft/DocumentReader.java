package org.vademecum.server.publish.draft;

import java.util.List;

/** Makes a document of a file. */
public interface DocumentReader {

  /** Reads a file; throws an exception whose message says what is wrong, where, what to do. */
  Incoming read(ImportFile file);

  /** The extensions of the files that it reads, without their dots. */
  List<String> extensions();
}
