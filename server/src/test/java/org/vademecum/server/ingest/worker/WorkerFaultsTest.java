package org.vademecum.server.ingest.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vademecum.server.ingest.IngestException;

/** Whatever an extractor does: an error that names file and page, and the next file is read. */
@Timeout(120)
final class WorkerFaultsTest {
  private final WorkerPool patient = Workers.obedient(Workers.PATIENT);
  private final WorkerPool hasty = Workers.obedient(Workers.HASTY);

  @AfterEach
  void close() {
    patient.close();
    hasty.close();
  }

  @Test
  void hangEndsAtTheDeadline() {
    String message = fault(hasty, "hang", ReadingTooSlowException.class);
    assertEquals(
        "file.docx, page 2: reading took longer than 2.5 s; split the file, or allow more time"
            + " with VADEMECUM_IMPORT_SECONDS",
        message);
    fault(hasty, "spin", ReadingTooSlowException.class);
  }

  @Test
  void allocationWithoutEndIsTooLarge() {
    String message = fault(patient, "allocate", ReadingTooLargeException.class);
    assertTrue(message.startsWith("file.docx, page 2: reading needs more than 48 MiB"), message);
    fault(patient, "allocate at once", ReadingTooLargeException.class);
  }

  @Test
  void endOfTheProcessNamesItsStatus() {
    String message = fault(patient, "exit", ReadingFailedException.class);
    assertTrue(
        message.startsWith("file.docx, page 2: reading it broke off (exit status 7"), message);
    fault(patient, "halt", ReadingFailedException.class);
  }

  @Test
  void unforeseenExceptionIsTold() {
    String message = fault(patient, "throw", ReadingFailedException.class);
    assertTrue(message.contains("IllegalStateException: a table without rows"), message);
    assertTrue(fault(patient, "recurse", ReadingFailedException.class).contains("nested too deep"));
  }

  @Test
  void faultOfTheExtractorKeepsItsKindAndTheWorker() {
    Workers.obey(patient, "warm");
    var before = Workers.children();
    IngestException fault =
        assertThrows(ReportedFaultException.class, () -> Workers.obey(patient, "refuse"));
    assertEquals("NotADocumentException", fault.kind());
    assertEquals("file.docx", fault.file());
    assertEquals("file.docx: no document: it is a picture; " + fault.remedy(), fault.getMessage());
    Workers.obey(patient, "next");
    assertEquals(before, Workers.children());
  }

  @Test
  void garbageOnTheProtocolIsNoDocument() {
    String message = fault(patient, "garbage", ReadingFailedException.class);
    assertTrue(message.contains("something that is no document"), message);
  }

  @Test
  void wordsBetweenTwoFilesAreNotTakenForAnAnswer() throws InterruptedException {
    Workers.obey(patient, "speak late");
    Thread.sleep(600);
    assertEquals("next", Workers.obey(patient, "next"));
  }

  @Test
  void printingDoesNoHarm() {
    assertEquals("print", Workers.obey(patient, "print"));
    assertEquals("flood", Workers.obey(patient, "flood"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"socket", "server", "datagram", "channel", "async", "url", "name"})
  void networkIsRefused(String how) {
    String message = fault(patient, "connect " + how, ReadingFailedException.class);
    boolean refused = message.contains("files are read without a network");
    assertTrue(refused || message.contains("in hosts file"), message);
  }

  @Test
  void forkingIsRefused() {
    fault(patient, "fork", ReadingFailedException.class);
  }

  @Test
  void whatWasForkedDiesToo() {
    try (WorkerPool forking =
        Workers.obedient(Workers.HASTY, "-Djdk.lang.Process.launchMechanism=POSIX_SPAWN")) {
      fault(forking, "fork and hang", ReadingTooSlowException.class);
    }
    assertTrue(
        ProcessHandle.allProcesses()
            .map(handle -> handle.info().commandLine().orElse(""))
            .noneMatch(line -> line.endsWith("sleep 612")));
  }

  @Test
  void environmentIsEmptyAndTheDirectoryItsOwn() {
    assertEquals("{LC_ALL=C.UTF-8}", Workers.obey(patient, "environment"));
    Path directory = Path.of(Workers.obey(patient, "directory"));
    assertTrue(Files.isDirectory(directory));
    patient.close();
    assertFalse(Files.exists(directory));
  }

  @Test
  void workerThatDoesNotComeUpIsNoFaultOfTheFile() {
    WorkerLimits limits = Workers.limits(1, Duration.ofSeconds(60));
    try (WorkerPool missing =
        new WorkerPool(limits, new WorkerCommand("no.such.Main", limits, List.of()))) {
      IngestException fault =
          assertThrows(NoWorkerException.class, () -> Workers.obey(missing, "x"));
      assertTrue(fault.fault().contains("no.such.Main"), fault.fault());
    }
  }

  /** The fault of a file; the file after it is read. */
  private static String fault(
      WorkerPool pool, String order, Class<? extends IngestException> kind) {
    IngestException fault = assertThrows(kind, () -> Workers.obey(pool, order));
    assertEquals("file.docx", fault.file());
    assertEquals(2, fault.page(), fault.getMessage());
    assertEquals("next", Workers.obey(pool, "next"));
    return String.valueOf(fault.getMessage());
  }
}
