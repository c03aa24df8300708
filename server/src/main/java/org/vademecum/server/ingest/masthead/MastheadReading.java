package org.vademecum.server.ingest.masthead;

import java.util.List;
import org.vademecum.core.document.Masthead;

/**
 * What a document says about itself before it begins.
 *
 * @param masthead its fields
 * @param symbol or empty
 * @param language BCP 47 as the masthead says it, or empty
 * @param originalLanguage BCP 47, {@code mul} for several, or empty
 * @param lines of the masthead, as they stood
 * @param end index of the first line after it
 */
public record MastheadReading(
    Masthead masthead,
    String symbol,
    String language,
    String originalLanguage,
    List<MastheadLine> lines,
    int end) {}
