package org.vademecum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;

/** Batches: each file by itself, with a report of what was seen. */
class BatchImportTest {
  private static final String LAMPS =
      """
      TEST/2026/1

      Distr.: General
      2 March 2026
      Original: English

      A note on the storage of lamps

      1. Lamps are stored in a dry room, away from fuel and open flames of any kind.

      2. The keeper follows document TEST/2026/9 and counts the lamps every week.
      """;

  @TempDir Path folder;
  private RunningServer server;
  private Path batch;

  @BeforeEach
  void start() throws IOException {
    server = Main.start(ServerConfig.embedded(folder.resolve("data"), 0));
    batch = Files.createDirectories(folder.resolve("batch"));
    Files.writeString(batch.resolve("lamps.txt"), LAMPS);
    assertEquals(0, administer("collection", "create", "lamps").status());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aFolderWithBadFilesGivesTheGoodOnesAndStatusOne() throws IOException {
    Files.writeString(batch.resolve("empty.txt"), "");
    Files.writeString(batch.resolve("picture.jpg"), "no text");
    Files.createDirectories(batch.resolve("more"));
    Files.writeString(batch.resolve("more/b.txt"), LAMPS.replace("2026/1", "2026/2"));
    try (RandomAccessFile file = new RandomAccessFile(batch.resolve("huge.txt").toFile(), "rw")) {
      file.setLength(2L << 30);
    }
    Shell.Result result = importInto(batch.toString(), "--lang", "en", "--report", "json");
    assertEquals(1, result.status());
    assertTrue(result.err().contains("empty.txt: no document"), result.err());
    assertTrue(result.err().contains("huge.txt: it has 2,147,483,648 bytes"), result.err());
    JsonArray reports = new JsonArray(result.out());
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      JsonObject report = reports.getJsonObject(i);
      seen.add(report.getString("file") + " " + report.getString("status"));
    }
    assertEquals(
        List.of(
            "empty.txt refused",
            "huge.txt refused",
            "lamps.txt imported",
            "more/b.txt imported",
            "picture.jpg skipped"),
        seen);
  }

  @Test
  void anArchiveIsImportedAndTheSameWorkTwiceIsNoted() throws IOException {
    Path zip = folder.resolve("batch.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : List.of("a.txt", "sub/b.txt")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(LAMPS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    Shell.Result result = importInto(zip.toString(), "--lang", "en");
    assertEquals(0, result.status(), result.err());
    assertTrue(result.out().contains("2 imported into draft 'draft', 0 failed"), result.out());
    assertTrue(result.err().contains("sub/b.txt is the same work"), result.err());
  }

  @Test
  void theReportForPeopleNamesWhatWasSeenAndWhere() {
    Path file = batch.resolve("lamps.txt");
    Shell.Result result = importInto(file.toString(), "--lang", "en", "--organ", "Keepers");
    assertEquals(0, result.status(), result.err());
    assertTrue(result.out().contains("lamps.txt: TEST/2026/1 (en)"), result.out());
    assertTrue(result.out().contains("date          2026-03-02  (line 4)"), result.out());
    assertTrue(result.out().contains("organ         Keepers  (said)"), result.out());
    assertTrue(result.out().contains("0 lost"), result.out());
    assertFalse(result.out().contains("null"), result.out());
  }

  @Test
  void referencesAreUnresolvedUntilTheirTargetIsThere() throws IOException {
    importInto(batch.resolve("lamps.txt").toString(), "--lang", "en");
    assertTrue(administer("diff", "lamps").out().contains("unresolved p2 \"TEST/2026/9\""));
    String open = administer("references", "lamps", "--unresolved").out();
    assertTrue(open.contains("TEST/2026/9 (not in this collection)"), open);
    Path other = Files.writeString(folder.resolve("o.txt"), LAMPS.replace("2026/1", "2026/9"));
    importInto(other.toString(), "--lang", "en", "--symbol", "B/1-TEST/2026/9");
    assertEquals("0 of 0 listed\n", administer("references", "lamps", "--unresolved").out());
    assertTrue(administer("references", "lamps").out().contains("-> TEST/2026/9\n"));
  }

  @Test
  void everyFieldCanBeSaid() {
    Path file = batch.resolve("lamps.txt");
    Shell.Result result =
        Shell.run(
            "structure",
            file.toString(),
            "--symbol=A/58/50/Corr.1",
            "--lang=en",
            "--original-language=ru",
            "--title=T",
            "--kind=letter",
            "--publisher=P",
            "--organ=O",
            "--session=58",
            "--distribution=limited",
            "--date=2003-12-04",
            "--job-number=0364317",
            "--agenda=156: Lamps",
            "--agenda=157",
            "--relation=amends A/57/1");
    assertEquals(0, result.status(), result.err());
    JsonObject seen = new JsonObject(result.out());
    assertEquals("A/58/50/Corr.1", seen.getString("symbol"));
    assertEquals("156, 157", seen.getString("agenda_item"));
    assertEquals("limited", seen.getString("distribution"));
    assertEquals("0364317", seen.getString("job_number"));
    JsonObject relation = seen.getJsonArray("relations").getJsonObject(0);
    assertEquals("amends", relation.getString("kind"));
    assertEquals("A/57/1", relation.getString("target"));
    refused(file, "--relation", "contradicts A/1", "none of");
    refused(file, "--date", "yesterday", "ISO 8601");
  }

  private static void refused(Path file, String option, String value, String because) {
    Shell.Result result = Shell.run("structure", file.toString(), "--lang=en", option, value);
    assertEquals(1, result.status());
    assertTrue(result.err().contains(because), result.err());
  }

  private Shell.Result importInto(String... words) {
    List<String> all = new ArrayList<>(List.of("import", "--collection", "lamps"));
    all.addAll(List.of(words));
    return administer(all.toArray(String[]::new));
  }

  private Shell.Result administer(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--server", server.url(), "--token", server.adminToken()));
    return Shell.run(all.toArray(String[]::new));
  }
}
