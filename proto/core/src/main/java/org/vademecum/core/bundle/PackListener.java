package org.vademecum.core.bundle;

import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.ExpressionBuilder.Stored;

/**
 * Hears what a bundle or delta does to a pack while it is read, in order of symbol. For each work
 * that is there afterwards: {@link #beginWork}, its sections, {@link #endWork}. For one that
 * leaves: its sections, then {@link #workRemoved}. Sections only moved or renumbered are not told.
 */
public interface PackListener {
  /** Hears nothing. */
  PackListener NONE = new PackListener() {};

  default void beginWork(ExpressionHead head) {}

  /**
   * A section comes.
   *
   * @param pieces what its text was said in, where that is at hand
   */
  default void sectionAdded(Symbol work, Section section, Digest digest, TextPieces pieces) {}

  default void sectionRemoved(Symbol work, Section section, Digest digest) {}

  default void endWork(Stored work) {}

  default void workRemoved(Symbol work) {}
}
