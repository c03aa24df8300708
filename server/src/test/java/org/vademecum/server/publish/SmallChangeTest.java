package org.vademecum.server.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Language;
import org.vademecum.server.publish.difference.DraftDifference;
import org.vademecum.server.publish.difference.SectionChange;

/** A work of 10,000 sections gets a paragraph at its top. */
final class SmallChangeTest {
  private static final int SECTIONS = 10_000;
  private static final int MOST_NODES = 12;
  private static final int MOST_CALLS = 12;

  @TempDir Path directory;

  @Test
  void insertingAParagraphWritesFewNodesAndMakesASmallDelta() {
    try (Library library = new Library(directory)) {
      List<String> lines = new ArrayList<>();
      for (int i = 1; i <= SECTIONS; i++) {
        lines.add("Paragraph " + i + " says what " + Integer.toHexString(i * 7919) + " means.");
      }
      library.create("large");
      library.put("large", "X/1", "en", lines.toArray(String[]::new));
      library.publish("large");
      lines.add(0, "This paragraph is new.");
      AtomicInteger written = new AtomicInteger();
      List<String> calls = new CopyOnWriteArrayList<>();
      UseCases node = library.node(library.stores(counting(written, calls)));
      Library.put(node, "large", "X/1", "en", lines.toArray(String[]::new));
      assertTrue(written.get() <= MOST_NODES, written + " nodes were written");

      DraftDifference.Pack pack =
          Await.result(node.differences().of(Library.draft("large"))).packs().get(0);
      assertEquals(
          List.of("added", "renumbered"),
          pack.works().get(0).sections().stream().map(SectionChange::kind).toList());
      assertTrue(pack.downloadBytes() < 500, pack.downloadBytes() + " bytes");

      calls.clear();
      Await.result(node.publishing().publish(Library.request("large")));
      List<String> made = List.copyOf(calls);
      List<String> toShown = made.subList(0, made.indexOf("showEdition") + 1);
      assertTrue(toShown.size() <= MOST_CALLS, "publishing took " + toShown);
      assertFalse(toShown.contains("putNodes"), "publishing wrote nodes");
      assertFalse(toShown.contains("putArtifact"), "publishing built a file");
      var english = new Language("en");
      var shown = Await.result(node.collections().show("large")).current().orElseThrow();
      assertEquals(SECTIONS + 1, shown.pack(english).orElseThrow().getSections());
      Await.result(node.close());
    }
  }

  private static Hook counting(AtomicInteger written, List<String> calls) {
    return (method, arguments, call) -> {
      calls.add(method);
      if (method.equals("putNodes") && arguments[0] instanceof Map<?, ?> nodes) {
        written.addAndGet(nodes.size());
      }
      return call.run();
    };
  }
}
