package org.vademecum.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.SourceFile;

/** A batch of any length needs the memory of its largest document. */
class BatchMemoryTest {
  /** Documents whose text alone is three times the heap. */
  private static final int DOCUMENTS = 600;

  private static final String HEAP = "-Xmx64m";

  @TempDir Path folder;

  @Test
  void aBatchManyTimesTheHeapIsImported() throws IOException, InterruptedException {
    String line = "The council considers the report and decides to return to it next year.\n";
    String text = "# Report\n\n" + (line.repeat(4) + "\n").repeat(1_100);
    Zips zip = new Zips();
    for (int i = 0; i < DOCUMENTS; i++) {
      zip.add(i + ".txt", text);
    }
    Path batch = zip.write(folder.resolve("batch.zip"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName(),
                batch.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(DOCUMENTS + " imported", said.strip());
    assertEquals(0, process.waitFor());
  }

  /** Imports every document of an archive, in a JVM of its own. */
  static final class Reader {
    private Reader() {}

    public static void main(String[] arguments) {
      Importer importer = new Importer();
      ImportOptions options = ImportOptions.NONE.withSymbol("X/1").withLanguage("en");
      int imported = 0;
      try (Batch batch =
          new Batch(List.of(Path.of(arguments[0])), IntakeLimits.DEFAULT, importer.extensions())) {
        for (Optional<Item> item = batch.next(); item.isPresent(); item = batch.next()) {
          if (item.get() instanceof Item.Document document) {
            imported +=
                importer
                        .read(new SourceFile(document.name(), document.bytes()), options)
                        .sections()
                        .isEmpty()
                    ? 0
                    : 1;
          }
        }
      }
      System.out.println(imported + " imported");
    }
  }
}
