package org.vademecum.core.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.AgendaItem;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.Provenance;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.core.document.Symbol;

class NodesTest {
  private final MemoryNodes nodes = new MemoryNodes();

  @Test
  void valuesComeBackFromTheirCanonicalBytes() {
    Section section = section();
    assertEquals(section, Nodes.section(Nodes.encode(section)));
    Expression expression = expression();
    assertEquals(expression, Nodes.expression(Nodes.encode(expression)));
    Provenance provenance = provenance();
    assertEquals(provenance, Nodes.provenance(Nodes.encode(provenance)));
  }

  /** The worked example of docs/format.md. */
  @Test
  void canonicalBytesAreThoseOfTheFormat() {
    byte[] expected = {1, 2, 0x70, 0x31, 4, 3, 0x45, 0x61, 0x75, 0};
    assertArrayEquals(expected, Nodes.encode(new Section("p1", SectionKind.PARAGRAPH, "Eau")));
  }

  @Test
  void sectionsComeBackInOrderWithTheirNumbers() {
    List<NumberedSection> sections =
        List.of(
            new NumberedSection(section(), 1, "I."),
            new NumberedSection(section().withId("p2"), 2, "1."),
            new NumberedSection(section().withId("p3"), 2, "2."));
    Expression built = ExpressionBuilder.build(head(), sections, nodes).expression();
    assertEquals(sections, ExpressionReader.sections(nodes, built));
    assertEquals(3, built.sectionCount());
  }

  @Test
  void refusesTwoSectionsWithOneId() {
    NumberedSection section = new NumberedSection(section(), 1, "");
    assertThrows(
        IllegalArgumentException.class,
        () -> ExpressionBuilder.build(head(), List.of(section, section), nodes));
  }

  @Test
  void changedBytesAreRefusedOrAreTheCanonicalFormOfAnotherValue() {
    Random random = new Random(13);
    List<byte[]> seeds =
        List.of(Nodes.encode(section()), Nodes.encode(expression()), Nodes.encode(provenance()));
    int refused = 0;
    for (int round = 0; round < 60_000; round++) {
      byte[] bytes = mutate(random, seeds.get(round % seeds.size()));
      try {
        assertArrayEquals(bytes, again(bytes));
      } catch (MalformedNodeException expected) {
        refused++;
      }
    }
    assertTrue(refused > 1000, "refused " + refused);
  }

  private static byte[] again(byte[] bytes) {
    return switch (bytes.length == 0 ? 0 : bytes[0]) {
      case NodeType.SECTION -> Nodes.encode(Nodes.section(bytes));
      case NodeType.EXPRESSION -> Nodes.encode(Nodes.expression(bytes));
      case NodeType.PROVENANCE -> Nodes.encode(Nodes.provenance(bytes));
      default -> throw new MalformedNodeException("no type");
    };
  }

  private static byte[] mutate(Random random, byte[] seed) {
    int length = random.nextInt(8) == 0 ? random.nextInt(seed.length + 1) : seed.length;
    byte[] bytes = Arrays.copyOf(seed, length);
    for (int changes = random.nextInt(3) + 1; changes > 0 && length > 0; changes--) {
      bytes[random.nextInt(length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static Section section() {
    return new Section(
        "annex.p1",
        SectionKind.PARAGRAPH,
        "Voir la résolution 57/145.",
        List.of(new Span(8, 25, Span.Kind.REFERENCE, "A/RES/57/145")));
  }

  private static ExpressionHead head() {
    return ExpressionHead.of(expression());
  }

  private static Expression expression() {
    Digest digest = Digest.of(new byte[] {1});
    return new Expression(
        new Symbol("VDM/2026/1"),
        new Language("fr"),
        "ru",
        "Points d’eau",
        "letter",
        new Masthead(
            "VDM", "", "3", "general", "2026-01-02", "26001", List.of(new AgendaItem("4", "Eau"))),
        List.of(new Part("annex", Part.Kind.ANNEX, "annex.h1")),
        digest,
        digest,
        3,
        500);
  }

  private static Provenance provenance() {
    return new Provenance(
        Digest.of(new byte[0]),
        "a.txt",
        List.of(new Provenance.Place("p1", 1, 3, 4)),
        List.of(new Provenance.Aside("furniture", "2 26001f", 1, 9)),
        List.of(new Provenance.Notice("spelling", 1, 3, "movens", "moyens")),
        List.of(
            new Provenance.Attachment(
                Digest.of(new byte[1]),
                "application/pdf",
                1_234,
                "a.pdf",
                Provenance.Attachment.Role.SOURCE,
                0)));
  }
}
