package org.vademecum.server.ingest.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;

/** What must hold of any two versions, however they came about. */
final class HistoryRules {
  private final List<NumberedSection> published;
  private final List<NumberedSection> aligned;
  private final String suffix;
  private final String where;
  private final Map<String, String> publishedText = new HashMap<>();
  private final Map<String, Integer> countsBefore;
  private final Map<String, Integer> countsAfter;

  HistoryRules(
      List<NumberedSection> published, List<NumberedSection> aligned, long edition, String where) {
    this.published = published;
    this.aligned = aligned;
    this.suffix = "~" + edition;
    this.where = where + ", edition " + edition;
    this.countsBefore = counts(published);
    this.countsAfter = counts(aligned);
    published.forEach(s -> publishedText.put(s.section().id(), s.section().text()));
  }

  void check() {
    noTwoSectionsShareAnId();
    newIdsNameTheEdition();
    textsThatStayKeepAnIdOfTheirOwn();
    uniqueTextsKeepTheirId();
  }

  private void noTwoSectionsShareAnId() {
    Set<String> ids = new HashSet<>(Sections.ids(aligned));
    assertEquals(aligned.size(), ids.size(), where);
  }

  private void newIdsNameTheEdition() {
    for (String id : Sections.ids(aligned)) {
      assertTrue(publishedText.containsKey(id) || id.endsWith(suffix), where + ": " + id);
    }
  }

  /** Of a text that both versions have, as many sections keep an id as both have. */
  private void textsThatStayKeepAnIdOfTheirOwn() {
    Map<String, Integer> kept = new HashMap<>();
    for (NumberedSection section : aligned) {
      String text = section.section().text();
      if (text.equals(publishedText.get(section.section().id()))) {
        kept.merge(text, 1, Integer::sum);
      }
    }
    countsAfter.forEach(
        (text, count) ->
            assertTrue(
                isSingle(text) || kept.getOrDefault(text, 0) == Math.min(count, countBefore(text)),
                () -> where + ": " + text));
  }

  /** Long ones wherever they are now; short ones where their parent is the same. */
  private void uniqueTextsKeepTheirId() {
    Map<String, Integer> placeOfText = new HashMap<>();
    for (int i = 0; i < published.size(); i++) {
      placeOfText.put(published.get(i).section().text(), i);
    }
    for (int i = 0; i < aligned.size(); i++) {
      Section section = aligned.get(i).section();
      Integer then = placeOfText.get(section.text());
      if (then != null && isSingle(section.text()) && isPromised(section.text(), then, i)) {
        assertEquals(published.get(then).section().id(), section.id(), where);
      }
    }
  }

  private boolean isPromised(String text, int then, int now) {
    return text.split(" ").length >= 5 || parent(published, then).equals(parent(aligned, now));
  }

  private static String parent(List<NumberedSection> sections, int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (sections.get(i).level() < sections.get(index).level()) {
        return sections.get(i).section().id();
      }
    }
    return "";
  }

  private boolean isSingle(String text) {
    return countBefore(text) == 1 && countsAfter.getOrDefault(text, 0) == 1;
  }

  private int countBefore(String text) {
    return countsBefore.getOrDefault(text, 0);
  }

  private static Map<String, Integer> counts(List<NumberedSection> sections) {
    Map<String, Integer> counts = new HashMap<>();
    sections.forEach(s -> counts.merge(s.section().text(), 1, Integer::sum));
    return counts;
  }
}
