package org.vademecum.core.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.ExpressionBuilder;
import org.vademecum.core.tree.MemoryNodes;
import org.vademecum.core.tree.PackMap;

class PackSketchTest {
  private static final String WATER = "Boil the water for one minute before anyone drinks of it.";
  private static final String FIRE = "Keep the fire away from the tents and from the dry grass.";

  private final MemoryNodes nodes = new MemoryNodes();
  private final TreeMap<String, Digest> works = new TreeMap<>();

  private Digest put(String symbol, String... texts) {
    List<NumberedSection> sections = new ArrayList<>();
    for (String text : texts) {
      String id = "p" + (sections.size() + 1);
      sections.add(new NumberedSection(new Section(id, SectionKind.PARAGRAPH, text), 1, ""));
    }
    ExpressionHead head =
        new ExpressionHead(
            new Symbol(symbol), new Language("en"), "", symbol, "", Masthead.EMPTY, List.of());
    works.put(symbol, ExpressionBuilder.build(head, sections, nodes).digest());
    return PackMap.build(works, nodes);
  }

  private static List<Place> all(PackSketch sketch, String text) {
    List<Place> found = new ArrayList<>();
    for (int fingerprint : Fingerprints.of(text)) {
      found.addAll(sketch.find(fingerprint, 100));
    }
    return found;
  }

  @Test
  void findsTheSectionsOfAPassageInOrder() {
    put("A/1", FIRE, WATER);
    put("A/2");
    Digest root = put("B/1", WATER);
    int fingerprint = Fingerprints.of(WATER)[0];

    PackSketch sketch = PackSketch.of(nodes, root);

    assertEquals(List.of(new Place("A/1", 1), new Place("B/1", 0)), sketch.find(fingerprint, 9));
    assertEquals(List.of(new Place("A/1", 1)), sketch.find(fingerprint, 1));
  }

  @Test
  void theSketchOfAnotherRootAnswersAsOneMadeAnew() {
    put("A/1", FIRE, WATER);
    put("C/1", FIRE);
    Digest root = put("D/1", WATER);
    PackSketch sketch = PackSketch.of(nodes, root);
    works.remove("C/1");
    put("A/1", FIRE, "Something else stands here now, and it is long enough.");
    Digest other = put("B/1", WATER);

    PackSketch moved = sketch.at(nodes, other);

    for (String text : List.of(FIRE, WATER)) {
      assertEquals(all(PackSketch.of(nodes, other), text), all(moved, text));
    }
    assertEquals(all(sketch, FIRE), all(moved.at(nodes, root), FIRE));
    assertFalse(sketch.isFar());
    assertTrue(moved.isFar());
  }
}
