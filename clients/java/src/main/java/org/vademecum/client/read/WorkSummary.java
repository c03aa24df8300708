package org.vademecum.client.read;

import java.util.Optional;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;

/**
 * A work on the device, in one language.
 *
 * @param collection name of the collection that it belongs to
 * @param withdrawn why it is not shown, when the publisher withdrew it
 */
public record WorkSummary(
    Symbol symbol,
    String title,
    String collection,
    Language language,
    Optional<String> withdrawn) {}
