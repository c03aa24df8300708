package org.vademecum.server.ingest.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.core.document.AgendaItem;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.server.ingest.language.AgendaPattern;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.structure.SectionDraft;

/** In a letter, which asks to be circulated under its items: are those the masthead's? */
final class AgendaCheck {
  private final AgendaPattern agenda;
  private final List<String> items;

  AgendaCheck(LanguageData data, List<AgendaItem> items) {
    this.agenda = new AgendaPattern(data);
    this.items = items.stream().map(item -> compact(item.number())).toList();
  }

  List<Notice> check(SectionDraft section) {
    List<Notice> notices = new ArrayList<>();
    int from = 0;
    while (!items.isEmpty() && section.part().equals("main")) {
      Optional<AgendaPattern.Found> found = agenda.find(section.text(), from);
      if (found.isEmpty()) {
        break;
      }
      for (String item : found.get().items()) {
        if (!items.contains(compact(item))) {
          notices.add(
              Places.notice("agenda-item-differs", section, item, String.join(", ", items)));
        }
      }
      from = found.get().end();
    }
    return notices;
  }

  private static String compact(String item) {
    return item.replace(" ", "");
  }
}
