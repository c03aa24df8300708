package org.vademecum.server.ingest.furniture;

import java.util.List;

/**
 * A document's lines on their pages.
 *
 * @param lines all lines, in order
 * @param jobNumber that the furniture prints, or empty
 * @param symbol that the heads of the pages repeat, or empty
 */
public record Pages(List<PlacedLine> lines, String jobNumber, String symbol) {}
