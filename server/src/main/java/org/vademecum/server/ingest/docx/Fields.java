package org.vademecum.server.ingest.docx;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The fields that are open (ECMA-376 part 1, 17.16.18): between their beginning and their separator
 * stands what Word computes, after it what it shows.
 */
final class Fields {
  private final Deque<Boolean> shown = new ArrayDeque<>();

  void take(String type) {
    switch (type) {
      case "begin" -> shown.push(false);
      case "separate" -> {
        if (!shown.isEmpty()) {
          shown.pop();
          shown.push(true);
        }
      }
      case "end" -> shown.poll();
      default -> {}
    }
  }

  /** Is what is read now only computed with? */
  boolean inInstruction() {
    return shown.contains(false);
  }
}
