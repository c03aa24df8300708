package org.vademecum.client.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.ExpressionBuilder;

class LinksTest {
  private static final Language FRENCH = new Language("fr");
  private static final Language ENGLISH = new Language("en");

  @Test
  void whatIsOnTheDeviceIsALinkInTheReadersLanguage() {
    Links links = links(work("A/1", ENGLISH), work("A/1", FRENCH), work("A/2", ENGLISH));
    assertEquals(new Link.Here(new Symbol("A/1"), FRENCH, ""), links.of(reference("A/1")));
    assertEquals(new Link.Here(new Symbol("A/2"), ENGLISH, "p3"), links.of(reference("A/2#p3")));
  }

  @Test
  void whatIsNotIsSaidToBeAbsent() {
    assertEquals(new Link.Absent("A/3"), links(work("A/1", FRENCH)).of(reference("A/3")));
  }

  @Test
  void whatItsPublisherTookAwayGivesTheReason() {
    assertEquals(
        new Link.Gone("A/7#p1", "replaced by A/8"),
        links(work("A/1", FRENCH)).of(reference("A/7#p1")));
  }

  @Test
  void eitherHalfOfADoubleSymbolLeadsToItAndSpellingsAreOne() {
    Links links = links(work("A/79/866-S/2025/222", FRENCH), work("S/RES/1373 (2001)", FRENCH));
    Link both = new Link.Here(new Symbol("A/79/866-S/2025/222"), FRENCH, "");
    assertEquals(both, links.of(reference("S/2025/222")));
    assertEquals(both, links.of(reference("A/79/866")));
    assertEquals(
        new Link.Here(new Symbol("S/RES/1373 (2001)"), FRENCH, ""),
        links.of(reference("S/RES/1373(2001)")));
  }

  @Test
  void sectionsOfTheSameWorkAreKnownByTheirIds() {
    assertEquals(new Link.Here(new Symbol("A/9"), FRENCH, "p1"), links().of(reference("#p1")));
    assertEquals(new Link.Absent("#p2"), links().of(reference("#p2")));
  }

  private static Span reference(String target) {
    return new Span(0, 1, Span.Kind.REFERENCE, target);
  }

  private static WorkSummary work(String symbol, Language language) {
    return new WorkSummary(new Symbol(symbol), "Title", "c", language, Optional.empty());
  }

  private static Links links(WorkSummary... works) {
    NumberedSection section =
        new NumberedSection(new Section("p1", SectionKind.PARAGRAPH, "Eau"), 1, "1.");
    ExpressionHead head =
        new ExpressionHead(
            new Symbol("A/9"), FRENCH, "", "Title", "note", Masthead.EMPTY, List.of());
    Expression work =
        ExpressionBuilder.build(head, List.of(section), (digest, bytes) -> {}).expression();
    Outline outline = new Outline("c", work, List.of(new Outline.Entry("main", section)));
    return new Links(outline, List.of(works), Map.of("A/7", "replaced by A/8"));
  }
}
