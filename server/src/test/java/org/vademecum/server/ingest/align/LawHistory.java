package org.vademecum.server.ingest.align;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.server.ProjectFolder;

/** Real editions of a body of law, read from the corpus beside the project at run time. */
final class LawHistory {
  private static final String BUNDLE = "shared/corpus/history/dc-law-editions.bundle";

  private final Path repository;

  private LawHistory(Path repository) {
    this.repository = repository;
  }

  /** Clones the corpus' git bundle into a directory; skips the test where there is none. */
  static LawHistory cloneInto(Path directory) throws IOException, InterruptedException {
    Path bundle = ProjectFolder.root().resolveSibling(BUNDLE);
    boolean present = Files.isReadable(bundle);
    if (!present) {
      System.out.println("skipped: alignment of real editions (no ../" + BUNDLE + ")");
    }
    Assumptions.assumeTrue(present, "no corpus");
    git(directory, "clone", "-q", "--bare", bundle.toString(), "law.git");
    return new LawHistory(directory.resolve("law.git"));
  }

  /** Files that both editions have, changed, at most so many, in order. */
  List<String> changedFiles(String before, String after, int most)
      throws IOException, InterruptedException {
    String names = git(repository, "diff", "--name-only", "--diff-filter=M", before, after);
    return names.lines().limit(most).toList();
  }

  /** The lines of a file as sections: a line's indentation is its level, its place its id. */
  List<NumberedSection> sections(String edition, String file)
      throws IOException, InterruptedException {
    List<NumberedSection> sections = new ArrayList<>();
    for (String line : git(repository, "show", edition + ":" + file).lines().toList()) {
      if (!line.isBlank()) {
        String text = Normalizer.normalize(line.strip(), Normalizer.Form.NFC);
        Section section = new Section("p" + (sections.size() + 1), SectionKind.PARAGRAPH, text);
        int indentation = line.length() - line.stripLeading().length();
        sections.add(new NumberedSection(section, Math.min(32, 1 + indentation / 2), ""));
      }
    }
    return sections;
  }

  private static String git(Path directory, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException(String.join(" ", command) + " ended with status " + status);
    }
    return output;
  }
}
