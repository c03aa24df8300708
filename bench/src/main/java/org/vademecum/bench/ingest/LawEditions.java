package org.vademecum.bench.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;

/** Four editions of a body of law, in a git bundle. */
final class LawEditions {
  private final Path repository;

  private LawEditions(Path repository) {
    this.repository = repository;
  }

  /** Clones the bundle into a directory. */
  static LawEditions of(Path bundle, Path directory) throws IOException {
    git(directory, "clone", "-q", "--bare", bundle.toString(), "law.git");
    return new LawEditions(directory.resolve("law.git"));
  }

  /** Files that both editions have and that differ. */
  List<String> changed(String before, String after) throws IOException {
    return git(repository, "diff", "--name-only", "--diff-filter=M", before, after)
        .lines()
        .toList();
  }

  /** A file's lines with text as sections; their ids are {@code l} and the line's number. */
  List<NumberedSection> sections(String edition, String file) throws IOException {
    List<NumberedSection> sections = new ArrayList<>();
    List<String> lines = git(repository, "show", edition + ":" + file).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank()) {
        String text = Normalizer.normalize(line.strip(), Normalizer.Form.NFC);
        Section section = new Section("l" + (i + 1), SectionKind.PARAGRAPH, text);
        int indentation = line.length() - line.stripLeading().length();
        sections.add(new NumberedSection(section, Math.min(32, 1 + indentation / 2), ""));
      }
    }
    return sections;
  }

  private static String git(Path directory, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=off"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + " failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return output;
  }
}
