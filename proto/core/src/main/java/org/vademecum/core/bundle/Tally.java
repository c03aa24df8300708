package org.vademecum.core.bundle;

import org.vademecum.core.document.Section;
import org.vademecum.core.tree.ExpressionBuilder;

/** Counts what is read and stops at the caps. */
final class Tally {
  private final Caps caps;
  private long works;
  private long sections;
  private long textBytes;

  Tally(Caps caps) {
    this.caps = caps;
  }

  void work() {
    Caps.check("works", ++works, caps.works());
  }

  void section(Section section) {
    Caps.check("sections", ++sections, caps.sections());
    textBytes += ExpressionBuilder.textBytes(section);
    Caps.check("bytes of text", textBytes, caps.textBytes());
  }
}
