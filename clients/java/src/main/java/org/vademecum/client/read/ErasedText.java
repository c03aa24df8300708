package org.vademecum.client.read;

import java.time.Instant;
import java.util.Optional;
import org.vademecum.client.store.ErasedTable;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;

/**
 * What is left of a text that its publisher erased.
 *
 * @param symbol of the work
 * @param section its id; empty for the whole work
 * @param collection name of the collection that it belonged to
 * @param language empty for all languages
 * @param reason in the publisher's words
 * @param by who had it erased; may be empty
 */
public record ErasedText(
    Symbol symbol,
    String section,
    String collection,
    Optional<Language> language,
    String reason,
    String by,
    Instant at) {

  static ErasedText of(ErasedTable.Stored stored) {
    return new ErasedText(
        new Symbol(stored.symbol()),
        stored.section(),
        stored.collection(),
        stored.language().isEmpty()
            ? Optional.empty()
            : Optional.of(new Language(stored.language())),
        stored.reason(),
        stored.by(),
        Instant.ofEpochMilli(stored.at()));
  }

  /** The work, with the section if it is one. */
  public String name() {
    return symbol + (section.isEmpty() ? "" : "#" + section);
  }
}
