package org.vademecum.bench.ingest;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vademecum.bench.Corpus;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;

/** What another reader of PDF makes of a file: its blocks, held against the same labels. */
final class PeerPdf {
  private PeerPdf() {}

  /**
   * A file as the peer read it.
   *
   * @param file its path
   * @param seconds it took, the start of the process aside
   * @param blocks of text in their order
   */
  record Reading(String file, double seconds, List<String> blocks) {}

  /** Reads files in one process. */
  static List<Reading> read(List<Path> files) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Corpus.root().resolve("bench/peers/markdown.sh").toString());
    files.forEach(file -> command.add(file.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<Reading> readings = new ArrayList<>();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("{")) {
          readings.add(new Gson().fromJson(line, Reading.class));
        }
      }
    }
    return Collections.unmodifiableList(readings);
  }

  /** Where its blocks begin sections, and what furniture they hold. */
  static Tally score(Labels labels, List<String> lines, Reading reading) {
    Tally tally = new Tally();
    List<ExpectedSection> expected = ExpectedSection.of(labels, lines);
    List<NumberedSection> blocks = new ArrayList<>();
    for (String block : reading.blocks()) {
      Section section =
          new Section("b" + (blocks.size() + 1), SectionKind.PARAGRAPH, block.replace("\r", ""));
      blocks.add(new NumberedSection(section, 1, ""));
    }
    List<@Nullable ExpectedSection> matches = new SectionMatching(expected, blocks).matches();
    Set<ExpectedSection> open = new HashSet<>(expected);
    int first = matches.size();
    int last = -1;
    for (int i = 0; i < matches.size(); i++) {
      ExpectedSection match = matches.get(i);
      if (match != null) {
        open.remove(match);
        first = Math.min(first, i);
        last = i;
        tally.match(labels.document(), match.line(), match.kind(), match.kind());
      }
    }
    for (int i = first; i < last; i++) {
      if (matches.get(i) == null) {
        tally.extra(labels.document(), 0, blocks.get(i).section().text());
      }
    }
    open.forEach(each -> tally.missed(labels.document(), each.line(), each.text()));
    furniture(tally, labels, lines, reading);
    return tally;
  }

  private static void furniture(Tally tally, Labels labels, List<String> lines, Reading reading) {
    Set<String> printed = new HashSet<>();
    for (String block : reading.blocks()) {
      block.lines().map(ExpectedSection::key).forEach(printed::add);
    }
    for (Labels.Row row : labels.rows()) {
      for (int line = row.range().from(); line <= row.range().to(); line++) {
        String key = line <= lines.size() ? ExpectedSection.key(lines.get(line - 1)) : "";
        if (row.label().equals("furniture") && key.length() >= 2 && printed.contains(key)) {
          tally.furnitureInText(labels.document(), line, key);
        }
      }
    }
  }
}
