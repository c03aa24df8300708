package org.vademecum.server.ingest.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.ChangeLink;
import org.vademecum.core.document.ChangeStatus;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.WorkCorrection;
import org.vademecum.server.ingest.change.Corrector.Fate;
import org.vademecum.server.ingest.language.Dates;
import org.vademecum.server.ingest.language.LanguageData;

/** A work's description while changes are applied to it. */
final class HeadEdit {
  private final ExpressionHead issued;
  private final List<ChangeLink> links = new ArrayList<>();
  private final TreeMap<String, String> fields = new TreeMap<>();
  private String title;
  private Masthead masthead;

  HeadEdit(ExpressionHead issued) {
    this.issued = issued;
    this.title = issued.title();
    this.masthead = issued.masthead();
  }

  /** The work is withdrawn or superseded: its text stays. */
  Fate mark(ChangeLink link) {
    links.add(link);
    return Fate.of(ChangeStatus.APPLIED);
  }

  /** A date becomes the masthead's; what else a masthead says of symbol or language is marked. */
  Fate correctField(Change change, ChangeLink link, LanguageData data) {
    if (change.place().equals(WorkCorrection.DATE)) {
      Optional<String> date =
          new Dates(data).find(change.corrected()).map(found -> found.date().toString());
      if (date.isEmpty()) {
        return Fate.of(ChangeStatus.WORDS_MISSING);
      }
      fields.putIfAbsent(WorkCorrection.DATE, masthead.date());
      masthead = masthead.withDate(date.get());
    }
    return mark(link);
  }

  /**
   * The title of the work follows the section that bears it.
   *
   * @param section what became of that section
   */
  Fate correctTitle(Change change, ChangeLink link, Fate section) {
    Optional<String> corrected = title(change);
    if (corrected.isPresent() && !corrected.get().isEmpty()) {
      fields.putIfAbsent(WorkCorrection.TITLE, title);
      title = corrected.get();
      links.add(link);
      return new Fate(ChangeStatus.APPLIED, section.section());
    }
    return section;
  }

  private Optional<String> title(Change change) {
    if (change.issued().isEmpty()) {
      return Optional.of(change.corrected());
    }
    List<WordsAt.Range> found = WordsAt.find(title, change.issued());
    return found.size() == 1
        ? Optional.of(WordsAt.replaced(title, found.get(0), change.corrected()))
        : Optional.empty();
  }

  ExpressionHead head() {
    return links.isEmpty()
        ? issued
        : issued.corrected(title, masthead, new WorkCorrection(fields, links));
  }
}
