package org.vademecum.client.read;

import org.vademecum.client.read.search.Excerpt;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Symbol;

/**
 * A section that a search found.
 *
 * @param title of the work
 * @param collection that the work belongs to
 * @param section id of the section
 * @param score the same on every client; higher is better
 * @param excerpt the part of the text that shows why
 */
public record Found(
    Symbol symbol,
    String title,
    String collection,
    Language language,
    String section,
    SectionKind kind,
    long score,
    Excerpt excerpt) {}
