package org.vademecum.client.trust;

import java.time.Instant;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Symbol;

/**
 * A section as a proof shows it. Its printed number is not shown: it follows from all before it.
 *
 * @param edition in which it stood
 * @param published when that edition was
 * @param title of the work
 */
public record ProvenSection(
    String collection,
    long edition,
    Instant published,
    Language language,
    Symbol symbol,
    String title,
    Section section) {}
