package org.vademecum.server.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vademecum.core.document.Span;

/** One letter, in the six languages of the United Nations. */
class SixLanguagesTest {
  private static final List<String> IDS =
      List.of(
          "t1",
          "p1",
          "p2",
          "sig1",
          "annex.h1",
          "annex.t1",
          "annex.p1",
          "annex.p2",
          "annex.p2.i1",
          "annex.p2.i2",
          "annex.p2.i3",
          "annex.p3");

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
  void sameStructureGivesSameIds(String tag) {
    Imported letter = Samples.read("letter." + tag + ".txt");

    assertEquals(IDS, letter.sections().stream().map(section -> section.section().id()).toList());
    assertEquals(0, letter.coverage().charsLost());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
  void mastheadSaysTheSame(String tag) {
    Imported letter = Samples.read("letter." + tag + ".txt");

    assertEquals("A/91/204", letter.symbol().value());
    assertEquals(tag, letter.language().tag());
    assertEquals("fr", letter.originalLanguage());
    assertEquals("letter", letter.workKind());
    assertEquals("2036-05-09", letter.masthead().date());
    assertEquals("91", letter.masthead().session());
    assertEquals("general", letter.masthead().distribution());
    assertEquals(1, letter.masthead().agendaItems().size());
    assertTrue(!letter.masthead().agendaItems().get(0).title().isEmpty());
    assertEquals(List.of(), letter.notices());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
  void referencesReachTheSameTargets(String tag) {
    Set<String> targets = new TreeSet<>();
    Samples.read("letter." + tag + ".txt")
        .sections()
        .forEach(
            section ->
                section.section().spans().stream()
                    .filter(span -> span.kind() == Span.Kind.REFERENCE)
                    .forEach(span -> targets.add(span.value())));

    assertEquals(
        Set.of("#annex.h1", "A/RES/88/12", "S/RES/3101 (2031)", "S/RES/3107 (2031)"), targets);
  }
}
