package org.vademecum.client.store;

import org.vademecum.core.document.Section;

/** Told of the texts that an update replaces. */
interface Replacing {
  /** For texts that no reader has seen. */
  Replacing UNSEEN =
      new Replacing() {
        @Override
        public void gone(String symbol, Section before) {}

        @Override
        public void added(String symbol, String section) {}
      };

  /** A section goes, or its text. */
  void gone(String symbol, Section before);

  /**
   * A section comes.
   *
   * @param section its id; empty for a whole work
   */
  void added(String symbol, String section);
}
