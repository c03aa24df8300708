package org.vademecum.server.ingest.akn;

import java.util.List;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.Provenance.Aside;

/**
 * What an Akoma Ntoso file says; strings are empty where it does not say it.
 *
 * @param own whether this project wrote it, so that ids and references are to be kept
 * @param parts other than the main part, in order
 * @param sections in order, their references resolved within the document
 * @param sectionParts the name of each section's part
 * @param lines of the sections, from 1
 * @param asides text that is no section: masthead and furniture
 * @param charsIn characters of its text that can be seen
 */
public record AknDocument(
    String symbol,
    String language,
    String originalLanguage,
    String title,
    String workKind,
    Masthead masthead,
    boolean own,
    List<Part> parts,
    List<NumberedSection> sections,
    List<String> sectionParts,
    List<Integer> lines,
    List<Aside> asides,
    long charsIn) {}
