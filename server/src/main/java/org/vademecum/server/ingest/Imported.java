package org.vademecum.server.ingest;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.Provenance;
import org.vademecum.core.document.Provenance.Aside;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.core.document.Provenance.Place;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.document.WorkCorrection;
import org.vademecum.server.ingest.masthead.MastheadLine;
import org.vademecum.server.ingest.source.Attachment;
import org.vademecum.server.ingest.symbol.Relation;

/**
 * What the import of a file gives: a work in one language, and where each piece of it came from.
 *
 * @param symbol of the work
 * @param language of the text
 * @param originalLanguage BCP 47, {@code mul} for several, or empty
 * @param title of the work in this language, on one line
 * @param workKind e.g. {@code letter}, {@code report}; {@code document} when nothing tells
 * @param masthead its fields
 * @param parts other than the main part, in order
 * @param sections in order, with birth ids (see {@code docs/ingest.md})
 * @param sectionParts the name of each section's part
 * @param places of the sections, in order
 * @param mastheadLines as they stood, with the fields that each says
 * @param furniture what else was set aside
 * @param notices what is doubtful
 * @param coverage where the characters went
 * @param relations what it is to other works
 * @param changes what it does to them, section by section
 * @param attachments pictures and figures that the file holds
 * @param options what the administrator said beforehand
 * @param source digest of the file
 * @param fileName of the file
 */
public record Imported(
    Symbol symbol,
    Language language,
    String originalLanguage,
    String title,
    String workKind,
    Masthead masthead,
    List<Part> parts,
    List<NumberedSection> sections,
    List<String> sectionParts,
    List<Place> places,
    List<MastheadLine> mastheadLines,
    List<Aside> furniture,
    List<Notice> notices,
    Coverage coverage,
    List<Relation> relations,
    List<Change> changes,
    List<Attachment> attachments,
    ImportOptions options,
    Digest source,
    String fileName) {

  public Imported {
    parts = List.copyOf(parts);
    sections = List.copyOf(sections);
    sectionParts = List.copyOf(sectionParts);
    places = List.copyOf(places);
    mastheadLines = List.copyOf(mastheadLines);
    furniture = List.copyOf(furniture);
    notices = List.copyOf(notices);
    relations = List.copyOf(relations);
    changes = List.copyOf(changes);
    attachments = List.copyOf(attachments);
  }

  /** Everything set aside, as it stood: asides of kind {@code masthead}, then {@code furniture}. */
  public List<Aside> asides() {
    List<Aside> asides = new ArrayList<>();
    mastheadLines.forEach(
        line -> asides.add(new Aside("masthead", line.text(), line.page(), line.line())));
    asides.addAll(furniture);
    return List.copyOf(asides);
  }

  /** What hangs beside the pack: places, asides, notices. */
  public Provenance toProvenance() {
    return new Provenance(source, fileName, places, asides(), notices, List.of());
  }

  /** The description of the work, which stands as issued. */
  public ExpressionHead toHead() {
    return new ExpressionHead(
        symbol,
        language,
        originalLanguage,
        title,
        workKind,
        masthead,
        parts,
        changes,
        WorkCorrection.NONE);
  }
}
