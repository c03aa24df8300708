package org.vademecum.client.read.search;

/** The index and the sections that it is told of disagree. */
public final class IndexMismatchException extends SearchException {
  private static final long serialVersionUID = 1L;

  private final long section;

  IndexMismatchException(long section, String seen) {
    super("section row " + section + " " + seen + "; index the pack anew");
    this.section = section;
  }

  /** Row of the section that shows it. */
  public long section() {
    return section;
  }
}
