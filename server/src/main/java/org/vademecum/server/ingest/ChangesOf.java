package org.vademecum.server.ingest;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.ChangeKind;
import org.vademecum.core.document.ChangeStatus;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.core.document.Provenance.Place;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.ingest.change.ChangeReader;
import org.vademecum.server.ingest.change.OnlyLanguages;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.masthead.MastheadLine;
import org.vademecum.server.ingest.symbol.Relation;

/**
 * What a work does to the others that its relations name.
 *
 * @param changes in order, none applied yet
 * @param notices of what could not be understood
 */
record ChangesOf(List<Change> changes, List<Notice> notices) {

  static ChangesOf read(
      LanguageData data,
      List<Relation> relations,
      List<NumberedSection> sections,
      List<Place> places,
      List<MastheadLine> masthead) {
    List<Language> languages =
        new OnlyLanguages(data).find(masthead.stream().map(MastheadLine::text).toList(), sections);
    List<Change> changes = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    for (Relation relation : relations) {
      Symbol target = new Symbol(relation.target());
      switch (relation.kind()) {
        case REVISES -> changes.add(supersedes(target, languages));
        case CORRECTS, ADDS, AMENDS -> {
          boolean all = relation.kind() == Relation.Kind.CORRECTS;
          ChangeReader.Found found = new ChangeReader(data).read(sections, target, languages, all);
          changes.addAll(found.changes());
          found.unclear().forEach(at -> notices.add(notice(sections.get(at), places.get(at))));
        }
        case SUMMARISES -> {}
      }
    }
    return new ChangesOf(changes, notices);
  }

  private static Change supersedes(Symbol target, List<Language> languages) {
    return new Change(
        ChangeKind.SUPERSEDES,
        target,
        "",
        languages,
        "",
        "",
        "",
        List.of(),
        ChangeStatus.WORK_MISSING);
  }

  private static Notice notice(NumberedSection section, Place place) {
    return ChangeReader.Found.notice(place.page(), place.firstLine(), section.section().text());
  }
}
