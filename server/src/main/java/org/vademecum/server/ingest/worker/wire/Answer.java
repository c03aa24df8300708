package org.vademecum.server.ingest.worker.wire;

import org.vademecum.server.ingest.source.Extracted;

/** What becomes of a request. */
public sealed interface Answer {

  /** The file was read. */
  record Done(Extracted extracted) implements Answer {}

  /**
   * The file cannot be read, for a reason that its extractor knows.
   *
   * @param kind the class of the fault
   * @param page from 1; 0 when it is not known
   * @param line from 1; 0 when it is not known
   * @param fault what is wrong
   * @param remedy what to do
   */
  record Refused(String kind, int page, int line, String fault, String remedy) implements Answer {}

  /**
   * The extractor failed in a way that it did not foresee. The worker answers nothing after it.
   *
   * @param reason short, for people
   */
  record Failed(String reason) implements Answer {}
}
