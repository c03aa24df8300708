package org.vademecum.server.ingest.change;

/**
 * One instruction of a corrigendum, taken apart.
 *
 * @param form what it tells to do
 * @param place where, within the place that the sections before say
 * @param issued words as issued; empty when all at the place is meant
 * @param corrected words as corrected; empty to delete, or when the text follows
 * @param follows whether the corrected text is in the sections that follow
 */
record Instruction(Form form, Place place, String issued, String corrected, boolean follows) {

  /** Forms of instructions; each is a key of the languages' data. */
  enum Form {
    SPONSORS("change.sponsors"),
    SYMBOL("change.symbol"),
    DATE("change.date"),
    LANGUAGE("change.language"),
    WITHDRAW("change.withdraw"),
    INSERT("change.insert"),
    WORDS("change.words"),
    DELETE("change.delete");

    private final String key;

    Form(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
