package org.vademecum.server.ingest.structure;

import java.util.HashSet;
import java.util.Set;

/**
 * Names parts: {@code annex} for the only or first one of its kind, {@code annex-2} for the next.
 */
final class PartNames {
  private final Set<String> taken = new HashSet<>();

  String name(PartHeadings.PartHeading heading) {
    String label = heading.kind().label();
    int n = Math.max(1, Math.min(heading.number(), 999));
    while (!taken.add(named(label, n))) {
      n++;
    }
    return named(label, n);
  }

  private static String named(String label, int n) {
    return n == 1 ? label : label + "-" + n;
  }
}
