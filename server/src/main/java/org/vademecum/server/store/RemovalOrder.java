package org.vademecum.server.store;

/**
 * What a draft orders about a work beside its text: it takes effect with the edition that the draft
 * becomes.
 *
 * @param verb what is to be done
 * @param symbol of the work
 * @param section its id; empty for the whole work, as always but for {@link Verb#ERASE}
 * @param language BCP 47; empty for all languages
 * @param reason that readers are told; empty for {@link Verb#SHOW}
 * @param by who gave the order, as readers are told; may be empty
 */
public record RemovalOrder(
    Verb verb, String symbol, String section, String language, String reason, String by) {

  /** What becomes of a text. */
  public enum Verb {
    /** It is hidden and stays. */
    WITHDRAW,
    /** It is hidden no longer. */
    SHOW,
    /** Its bytes go, everywhere. */
    ERASE
  }

  /** Whether two orders are about the same text. */
  public boolean isAboutTheSame(RemovalOrder other) {
    return symbol.equals(other.symbol)
        && section.equals(other.section)
        && language.equals(other.language);
  }
}
