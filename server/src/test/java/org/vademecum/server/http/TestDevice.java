package org.vademecum.server.http;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import org.vademecum.client.Library;
import org.vademecum.client.LibraryOptions;
import org.vademecum.client.read.WorkSummary;
import org.vademecum.client.update.SyncListener;
import org.vademecum.client.update.UpdateResult;
import org.vademecum.core.document.Language;

/** A device with the client library that follows one collection of a server. */
public final class TestDevice implements AutoCloseable {
  private static final long PATIENCE = 10_000_000_000L;

  private final Library library;
  private final Path directory;
  private final String collection;

  /** A device that follows a collection in some languages. */
  public TestDevice(Path directory, String address, String collection, String... languages) {
    this.directory = directory;
    this.collection = collection;
    this.library = Library.open(LibraryOptions.in(directory.toFile()).at(address));
    for (String language : languages) {
      library.subscribe(collection, new Language(language));
    }
  }

  public Library library() {
    return library;
  }

  /** Where it keeps everything. */
  public Path directory() {
    return directory;
  }

  /** Syncs until an edition is there: a timestamp may be some moments old. */
  public UpdateResult.Applied sync(long edition) {
    long deadline = System.nanoTime() + PATIENCE;
    UpdateResult result = library.sync(collection, SyncListener.NONE);
    while (!isAt(edition, result) && System.nanoTime() < deadline) {
      result = library.sync(collection, SyncListener.NONE);
    }
    return assertInstanceOf(UpdateResult.Applied.class, result, "" + result);
  }

  private static boolean isAt(long edition, UpdateResult result) {
    return result instanceof UpdateResult.Applied applied && applied.to() == edition;
  }

  /** What can be read, as {@code SYMBOL language}. */
  public List<String> works() {
    return library.list().stream().map(TestDevice::name).toList();
  }

  private static String name(WorkSummary work) {
    return work.symbol() + " " + work.language();
  }

  @Override
  public void close() {
    library.close();
  }
}
