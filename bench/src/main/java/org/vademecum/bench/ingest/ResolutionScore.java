package org.vademecum.bench.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.SectionKind;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Imported;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.SourceFile;

/** Counts how many labelled paragraphs of resolutions come out as what they are. */
final class ResolutionScore {
  private final Paper paper;
  private final Importer importer = new Importer();
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  ResolutionScore(Paper paper) {
    this.paper = paper;
  }

  void add(LabelledResolution resolution) {
    String text = paper.print(resolution);
    Imported imported =
        importer.read(
            new SourceFile("resolution.txt", text.getBytes(StandardCharsets.UTF_8)),
            ImportOptions.NONE.withSymbol(resolution.symbol()).withLanguage("en"));
    Map<String, Deque<NumberedSection>> byText = new HashMap<>();
    imported
        .sections()
        .forEach(
            section ->
                byText
                    .computeIfAbsent(key(section.section().text()), key -> new ArrayDeque<>())
                    .add(section));
    Depths depths = Depths.of(imported.sections());
    for (LabelledResolution.Block block : resolution.blocks()) {
      if (block.isCounted()) {
        Deque<NumberedSection> same = byText.getOrDefault(key(block.text()), new ArrayDeque<>());
        score(resolution.symbol_file(), block, same.poll(), depths);
      }
    }
  }

  private void score(
      String file, LabelledResolution.Block block, @Nullable NumberedSection found, Depths depths) {
    count("all");
    if (found == null) {
      fault("lost", file, block, "");
      return;
    }
    SectionKind kind = found.section().kind();
    boolean operative = kind == SectionKind.PARAGRAPH || kind == SectionKind.ITEM;
    boolean right = block.isPreambular() ? kind == SectionKind.PREAMBLE : operative;
    if (!right) {
      fault("kind", file, block, kind.label());
    } else if (!found.number().equals(block.label())) {
      fault("prefix", file, block, found.number());
    } else if (block.isOperative() && depths.of(found) != block.depth()) {
      fault("level", file, block, Integer.toString(depths.of(found)));
    } else {
      count("right");
    }
  }

  private void fault(String fault, String file, LabelledResolution.Block block, String found) {
    count(fault);
    String text = block.text().substring(0, Math.min(70, block.text().length()));
    faults.add(
        String.join(
            " | ", fault, file, block.kind() + " " + block.level(), block.label(), found, text));
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private static String key(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  Map<String, Integer> counts() {
    return counts;
  }

  /** Share of the labelled paragraphs that came with their text, kind, level and prefix. */
  double right() {
    return (double) counts.getOrDefault("right", 0) / Math.max(1, counts.getOrDefault("all", 0));
  }

  List<String> faults() {
    return faults;
  }
}
