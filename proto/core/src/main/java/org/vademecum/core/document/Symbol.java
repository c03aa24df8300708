package org.vademecum.core.document;

/**
 * A work's identifier, e.g. {@code A/58/619} or {@code S/RES/1373 (2001)}: 1 to {@value #MAX}
 * printable characters with single inner spaces. What families of symbols look like is data of
 * ingest, not a rule here.
 */
public record Symbol(String value) implements Comparable<Symbol> {
  /** Longest symbol, in UTF-16 code units. */
  public static final int MAX = 120;

  public Symbol {
    boolean good =
        !value.isEmpty()
            && value.length() <= MAX
            && value.equals(value.trim())
            && !value.contains("  ")
            && value.indexOf('#') < 0
            && value.chars().noneMatch(Character::isISOControl);
    if (!good) {
      throw new IllegalArgumentException(
          "not a symbol: '" + value + "' (1 to 120 characters, no '#', no outer or double spaces)");
    }
  }

  @Override
  public int compareTo(Symbol other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
