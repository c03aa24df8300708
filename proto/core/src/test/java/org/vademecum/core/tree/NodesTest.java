package org.vademecum.core.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.AgendaItem;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.ChangeKind;
import org.vademecum.core.document.ChangeLink;
import org.vademecum.core.document.ChangeStatus;
import org.vademecum.core.document.Correction;
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
import org.vademecum.core.document.WorkCorrection;

class NodesTest {
  private final MemoryNodes nodes = new MemoryNodes();

  @Test
  void valuesComeBackFromTheirCanonicalBytes() {
    Section section = section();
    assertEquals(section, Nodes.section(Nodes.encode(section)));
    Expression expression = expression();
    assertEquals(expression, Nodes.expression(Nodes.encode(expression)));
    assertEquals(corrected(), Nodes.section(Nodes.encode(corrected())));
    assertEquals(inserted(), Nodes.section(Nodes.encode(inserted())));
    assertEquals(changing(), Nodes.expression(Nodes.encode(changing())));
    Provenance provenance = provenance();
    assertEquals(provenance, Nodes.provenance(Nodes.encode(provenance)));
  }

  /** The worked example of docs/format.md. */
  @Test
  void canonicalBytesAreThoseOfTheFormat() {
    byte[] expected = {1, 2, 0x70, 0x31, 4, 3, 0x45, 0x61, 0x75, 0};
    assertArrayEquals(expected, Nodes.encode(new Section("p1", SectionKind.PARAGRAPH, "Eau")));
  }

  /** The second worked example of docs/format.md. */
  @Test
  void aCorrectedSectionHasItsTextAsIssuedAndTheChange() {
    byte[] expected = {
      8, 2, 0x70, 0x31, 4, 3, 0x45, 0x61, 0x75, 0, 1, 4, 2, 0x4f, 0x68, 0, 1, 1, 3, 0x41, 0x2f,
      0x31, 2, 0x70, 0x32
    };
    Section issued = new Section("p1", SectionKind.PARAGRAPH, "Oh");
    ChangeLink link = new ChangeLink(ChangeKind.CORRECTS_TEXT, new Symbol("A/1"), "p2");
    Correction correction = new Correction(Optional.of(issued), List.of(link));
    Section section =
        new Section("p1", SectionKind.PARAGRAPH, "Eau", List.of(), Optional.of(correction));
    assertArrayEquals(expected, Nodes.encode(section));
  }

  @Test
  void refusesAnExpressionWithoutChangesInTheFormOfOneWithChanges() {
    byte[] plain = Nodes.encode(expression());
    byte[] bytes = Arrays.copyOf(plain, plain.length + 3);
    bytes[0] = NodeType.CHANGE_EXPRESSION;
    assertThrows(MalformedNodeException.class, () -> Nodes.expression(bytes));
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
        List.of(
            Nodes.encode(section()),
            Nodes.encode(expression()),
            Nodes.encode(provenance()),
            Nodes.encode(corrected()),
            Nodes.encode(inserted()),
            Nodes.encode(changing()));
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

  @Test
  void changedNodesOfTreesNameTheirChildrenOrAreRefused() {
    List<NumberedSection> sections =
        List.of(
            new NumberedSection(section(), 1, "I."),
            new NumberedSection(section().withId("p2"), 2, "1."));
    Expression built = ExpressionBuilder.build(head(), sections, nodes).expression();
    byte[] leaf = nodes.node(built.content());
    Random random = new Random(14);
    int refused = 0;
    for (int round = 0; round < 20_000; round++) {
      try {
        assertTrue(Nodes.children(mutate(random, leaf)).size() <= 2);
      } catch (MalformedNodeException expected) {
        refused++;
      }
    }
    assertTrue(refused > 1000, "refused " + refused);
  }

  private static byte[] again(byte[] bytes) {
    return switch (bytes.length == 0 ? 0 : bytes[0]) {
      case NodeType.SECTION, NodeType.CORRECTED_SECTION -> Nodes.encode(Nodes.section(bytes));
      case NodeType.EXPRESSION, NodeType.CHANGE_EXPRESSION -> Nodes.encode(Nodes.expression(bytes));
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

  private static Section corrected() {
    Correction correction =
        new Correction(
            Optional.of(section()),
            List.of(
                new ChangeLink(ChangeKind.CORRECTS_TEXT, new Symbol("VDM/2026/1/Corr.1"), "p2")));
    return new Section(
        "annex.p1",
        SectionKind.PARAGRAPH,
        "Voir la résolution 57/146.",
        List.of(new Span(8, 25, Span.Kind.REFERENCE, "A/RES/57/146")),
        Optional.of(correction));
  }

  private static Section inserted() {
    ChangeLink link = new ChangeLink(ChangeKind.INSERTS, new Symbol("VDM/2026/1/Corr.1"), "");
    Correction correction = new Correction(Optional.empty(), List.of(link));
    return new Section(
        "p2-bis~corr.1", SectionKind.PARAGRAPH, "Eau", List.of(), Optional.of(correction));
  }

  private static Expression changing() {
    Change change =
        new Change(
            ChangeKind.CORRECTS_TEXT,
            new Symbol("VDM/2026/0"),
            "p12",
            List.of(new Language("en"), new Language("fr")),
            "Paragraphe 12, ligne 3",
            "cinq",
            "six",
            List.of("p1", "p2"),
            ChangeStatus.APPLIED);
    WorkCorrection correction =
        new WorkCorrection(
            Map.of(WorkCorrection.TITLE, "Point d’eau", WorkCorrection.DATE, "2026-01-01"),
            List.of(
                new ChangeLink(ChangeKind.CORRECTS_TITLE, new Symbol("VDM/2026/1/Corr.1"), "p1")));
    return head()
        .withChanges(List.of(change))
        .corrected("Points d’eau", expression().masthead(), correction)
        .withContent(expression().content(), 3, 500);
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
