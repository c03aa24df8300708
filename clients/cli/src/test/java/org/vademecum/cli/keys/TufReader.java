package org.vademecum.cli.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.vademecum.cli.tuf.TufClient;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.proto.v1.EditionRecord;

/** Somebody who follows a library by {@code tuf-client}. */
final class TufReader {
  private final Path folder;
  private final String library;

  TufReader(Path folder, String library) {
    this.folder = folder;
    this.library = library;
  }

  void init(Path root) {
    run("init", root.toString());
  }

  void refresh() {
    run("--metadata-url", library + "/v1/metadata", "refresh");
  }

  /** The record of a collection's current edition, downloaded anew. */
  EditionRecord record(String collection) throws IOException {
    run(
        "--metadata-url",
        library + "/v1/metadata",
        "--target-base-url",
        library + "/v1/targets",
        "--target-dir",
        Files.createDirectories(folder.resolve("targets")).toString(),
        "--target-name",
        "editions/" + collection,
        "download");
    return EditionRecord.parseFrom(
        Files.readAllBytes(folder.resolve("targets").resolve("editions%2F" + collection)));
  }

  /** What is trusted of a role. */
  Envelope trusted(String role) throws IOException {
    return Envelope.parse(Files.readAllBytes(folder.resolve("metadata/" + role + ".json")));
  }

  private void run(String... words) {
    List<String> all = new ArrayList<>(List.of("--metadata-dir", folder + "/metadata"));
    all.addAll(List.of(words));
    StringWriter err = new StringWriter();
    PrintWriter out = new PrintWriter(err, true);
    int status =
        TufClient.commandLine(Clock.systemUTC(), out, out).execute(all.toArray(String[]::new));
    assertEquals(0, status, err::toString);
  }
}
