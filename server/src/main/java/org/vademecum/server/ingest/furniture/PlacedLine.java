package org.vademecum.server.ingest.furniture;

import org.vademecum.server.ingest.source.SourceLine;

/**
 * A line with its page.
 *
 * @param line as extracted
 * @param page it stands on, from 1: as printed where the furniture prints it, else as counted
 * @param furniture whether it is furniture
 * @param afterFurniture whether only furniture and blank lines part it from the text before
 * @param pageTop whether it is the first text of its page
 */
public record PlacedLine(
    SourceLine line, int page, boolean furniture, boolean afterFurniture, boolean pageTop) {

  /** The clean text. */
  public String text() {
    return line.text();
  }
}
