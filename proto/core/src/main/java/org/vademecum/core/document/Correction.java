package org.vademecum.core.document;

import java.util.List;
import java.util.Optional;

/**
 * Why a section does not stand as issued.
 *
 * @param issued the section as issued, under the same id; empty when a change inserted it
 * @param changes that made it what it is, in the order in which they were applied; never none
 */
public record Correction(Optional<Section> issued, List<ChangeLink> changes) {
  public Correction {
    changes = List.copyOf(changes);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("a corrected section names the change that corrects it");
    }
    if (issued.isPresent() && issued.get().correction().isPresent()) {
      throw new IllegalArgumentException("a section as issued has no corrections");
    }
  }
}
