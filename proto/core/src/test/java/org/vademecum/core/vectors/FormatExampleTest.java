package org.vademecum.core.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** With {@code -Dvademecum.vectors=write} it writes the blocks anew before it compares them. */
class FormatExampleTest {
  private static final Pattern BLOCK =
      Pattern.compile("```([a-z]+-[a-z]+)\n(.*?)```\n", Pattern.DOTALL);

  @Test
  void theDocumentShowsWhatTheCodeReads() throws IOException {
    Library library = new Library();
    Map<String, String> blocks = new FormatExample(library, new FileVectors(library)).blocks();
    Path file = VectorFiles.root().resolve("docs/format-example.md");
    String document = Files.readString(file);
    String expected =
        BLOCK
            .matcher(document)
            .replaceAll(
                it -> {
                  String name = it.group(1);
                  String block = blocks.remove(name);
                  return Matcher.quoteReplacement("```" + name + "\n" + block + "```\n");
                });
    if ("write".equals(System.getProperty("vademecum.vectors"))) {
      Files.writeString(file, expected);
      document = expected;
    }
    assertEquals(
        expected, document, "docs/format-example.md is to be written anew (CONTRIBUTING.md)");
    assertEquals(Map.of(), blocks, "docs/format-example.md does not show all");
  }
}
