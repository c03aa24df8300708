package org.vademecum.core.coding;

/**
 * How hard a writer looks for what to say shortest. What it writes differs, how it is read does
 * not.
 */
public enum Effort {
  /** For what is waited for: some seven times as fast. */
  QUICK,

  /** For what is read often, and for what is small. */
  THOROUGH;

  Parser parser(TextModel model, int window) {
    return this == QUICK ? new LazyParser(model, window) : new ThoroughParser(model, window);
  }
}
