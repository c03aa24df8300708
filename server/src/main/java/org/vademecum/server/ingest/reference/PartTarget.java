package org.vademecum.server.ingest.reference;

import org.vademecum.core.document.Part;

/**
 * A part that text may point to.
 *
 * @param kind of part
 * @param number in its name, 1 for the first
 * @param section id of its first section
 */
public record PartTarget(Part.Kind kind, int number, String section) {

  /** The target of a part, whose name is {@code annex} or {@code annex-2}. */
  public static PartTarget of(Part part) {
    int dash = part.name().lastIndexOf('-');
    int number = dash < 0 ? 1 : Integer.parseInt(part.name().substring(dash + 1));
    return new PartTarget(part.kind(), number, part.firstSection());
  }

  /** Name of the part: what stands before the first full stop of its sections' ids. */
  String part() {
    return section.substring(0, Math.max(0, section.indexOf('.')));
  }
}
