package org.vademecum.server.ingest.structure;

import java.util.List;
import org.vademecum.core.document.Part;
import org.vademecum.server.ingest.furniture.PlacedLine;

/**
 * A structured text.
 *
 * @param sections in order
 * @param ids their birth ids
 * @param parts that begin within it; the main part is not listed
 * @param separators lines between text and notes: furniture
 */
public record Structure(
    List<SectionDraft> sections, List<String> ids, List<Part> parts, List<PlacedLine> separators) {}
