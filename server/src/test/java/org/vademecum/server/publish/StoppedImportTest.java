package org.vademecum.server.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.intake.IntakeLimits;
import org.vademecum.server.publish.async.Stop;
import org.vademecum.server.publish.delivery.DeliveryPolicy;
import org.vademecum.server.publish.draft.DocumentReader;
import org.vademecum.server.publish.draft.DraftRef;
import org.vademecum.server.publish.draft.ImportFile;
import org.vademecum.server.publish.draft.ImportReport;
import org.vademecum.server.publish.draft.Imports;
import org.vademecum.server.publish.draft.Incoming;
import org.vademecum.server.publish.fault.ImportStoppedException;
import org.vademecum.server.publish.fault.UnknownDraftException;

/** An import whose client leaves while a file is read that heeds no interruption. */
final class StoppedImportTest {
  private static final DraftRef DRAFT = Library.draft("guides");

  private final Stop stop = new Stop();
  private final List<String> read = new ArrayList<>();

  @TempDir Path directory;
  private Library library;
  private UseCases cases;

  @BeforeEach
  void open() {
    library = new Library(directory);
    library.create("guides");
    cases =
        new UseCases(
            library.vertx(),
            library.stores(),
            "Test library",
            Library.trustKeys(),
            new LeavingReader(),
            Clock.systemUTC(),
            1 << 20,
            IntakeLimits.DEFAULT,
            DeliveryPolicy.DEFAULT);
  }

  @AfterEach
  void close() {
    library.close();
  }

  /** Reads lines; while it does, the client leaves. */
  private final class LeavingReader implements DocumentReader {
    private final DocumentReader lines = new LineReader();

    @Override
    public Incoming read(ImportFile file) {
      read.add(file.name());
      stop.ask();
      return lines.read(file);
    }

    @Override
    public List<String> extensions() {
      return lines.extensions();
    }
  }

  @Test
  void whatWasReadIsNotInTheDraft() {
    ImportFile file = Library.file("T/1", "en", "Dig deep.");

    Imports.Result result = Await.result(cases.imports().importFiles(DRAFT, List.of(file), stop));

    ImportReport report = result.reports().get(0);
    assertInstanceOf(ImportStoppedException.class, report.refusal().orElseThrow());
    requireNoDraft();
  }

  @Test
  void restOfAnArchiveIsNotRead() throws IOException {
    Path archive = directory.resolve("archive.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (String name : List.of("a.txt", "b.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("Dig deep.".getBytes(StandardCharsets.UTF_8));
      }
    }
    Map<String, List<String>> options = Map.of("symbol", List.of("T/1"), "lang", List.of("en"));

    Future<Void> imported =
        cases
            .archives()
            .importArchive(DRAFT, archive, options, line -> Future.succeededFuture(), stop);

    Await.failure(ImportStoppedException.class, imported);
    assertEquals(1, read.size(), read.toString());
    requireNoDraft();
  }

  private void requireNoDraft() {
    Await.failure(UnknownDraftException.class, cases.drafts().get(DRAFT));
  }
}
