package org.vademecum.server.publish.difference;

import java.util.List;
import java.util.Optional;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.ChangeLink;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.server.publish.reference.Mention;
import org.vademecum.server.store.DraftHead;

/**
 * What a draft changes of the edition it was made from.
 *
 * @param draft compared
 * @param currentEdition number of the edition that is current now; when it is not the one the draft
 *     was made from, the draft is stale
 * @param packs those that change
 */
public record DraftDifference(DraftHead draft, long currentEdition, List<Pack> packs) {
  public DraftDifference {
    packs = List.copyOf(packs);
  }

  public boolean stale() {
    return draft.baseEdition() != currentEdition;
  }

  /**
   * What changes of a pack.
   *
   * @param language of the pack
   * @param from published root; empty when the pack is new
   * @param to the draft's root
   * @param downloadBytes exact size of the delta, or of the bundle when the pack is new
   * @param works those that change, by symbol
   */
  public record Pack(
      Language language, Optional<Digest> from, Digest to, long downloadBytes, List<Work> works) {
    public Pack {
      works = List.copyOf(works);
    }
  }

  /** What becomes of a work. */
  public enum Fate {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * What changes of a work.
   *
   * @param symbol of the work
   * @param title in this language, as it will be
   * @param fate what becomes of it
   * @param sectionsBefore number of sections published
   * @param sectionsAfter number of sections in the draft
   * @param sections those that change, in order; empty when the whole work is new or goes
   * @param changes what the work does to others, with the fate of each
   * @param correctedBy what others do to the work as a whole
   * @param corrected sections that are new or change and do not stand as issued
   * @param unresolved references to works that the collection will not have
   */
  public record Work(
      String symbol,
      String title,
      Fate fate,
      long sectionsBefore,
      long sectionsAfter,
      List<SectionChange> sections,
      List<Mention> unresolved,
      List<Change> changes,
      List<ChangeLink> correctedBy,
      List<NumberedSection> corrected) {
    public Work {
      sections = List.copyOf(sections);
      unresolved = List.copyOf(unresolved);
      changes = List.copyOf(changes);
      correctedBy = List.copyOf(correctedBy);
      corrected = List.copyOf(corrected);
    }
  }
}
