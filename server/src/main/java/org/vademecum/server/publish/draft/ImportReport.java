package org.vademecum.server.publish.draft;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;

/** What became of one file. */
public sealed interface ImportReport {
  String file();

  /**
   * It is in the draft.
   *
   * @param file its name
   * @param symbol of the work
   * @param language of the text
   * @param sections what became of the sections, compared with the version before
   * @param structure what the import saw, as JSON values
   * @param unresolved symbols that it refers to and that the draft does not have
   */
  record Imported(
      String file,
      Symbol symbol,
      Language language,
      SectionCounts sections,
      Map<String, Object> structure,
      Set<String> unresolved)
      implements ImportReport {
    public Imported {
      unresolved = Set.copyOf(unresolved);
    }
  }

  /**
   * It is not.
   *
   * @param file its name
   * @param fault says what is wrong and what to do
   */
  record Refused(String file, RuntimeException fault) implements ImportReport {}

  /** A file of an archive in a format that is not imported. */
  record Skipped(String file) implements ImportReport {}

  /** Numbers of sections by what became of them. */
  record SectionCounts(int unchanged, int edited, int added, int removed) {}

  /** The fault, if it was refused. */
  default Optional<RuntimeException> refusal() {
    return this instanceof Refused refused ? Optional.of(refused.fault()) : Optional.empty();
  }
}
