package org.vademecum.server.ingest.source;

import java.util.List;
import org.vademecum.core.document.Provenance.Notice;

/**
 * What an extractor makes of a source file.
 *
 * @param lines in reading order, blank ones included
 * @param dropped what is no text to read (scripts, styles, navigation)
 * @param markedUp whether the forms of the lines come from markup, so that line ends mean nothing
 * @param paged whether the pages of the lines are known
 * @param language as the source's markup says it, or empty
 * @param charsIn characters of the source's text that are no white space, counted before extraction
 * @param notices what the extractor noticed
 * @param attachments pictures and figures, in reading order, each once
 */
public record Extracted(
    List<SourceLine> lines,
    List<SourceLine> dropped,
    boolean markedUp,
    boolean paged,
    String language,
    long charsIn,
    List<Notice> notices,
    List<Attachment> attachments) {}
