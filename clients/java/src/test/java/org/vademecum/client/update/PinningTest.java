package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.vademecum.client.fake.Device.FR;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.Library;
import org.vademecum.client.LibraryOptions;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.trust.MalformedException;
import org.vademecum.client.trust.MismatchException;
import org.vademecum.client.trust.ThresholdException;
import org.vademecum.core.document.Digest;

class PinningTest {
  @TempDir Path directory;

  private final FakePublisher publisher = new FakePublisher();
  private final FakeServer server = new FakeServer(publisher);
  private final List<Digest> pinned = new ArrayList<>();

  @AfterEach
  void close() {
    server.close();
  }

  private UpdateResult sync(LibraryOptions options) {
    publisher.work("G/1", FR).paragraph("Un.");
    publisher.publish();
    try (Library library = Library.open(options.at(server.address()))) {
      library.subscribe(FakePublisher.COLLECTION, FR);
      return library.sync(FakePublisher.COLLECTION, new Listener());
    }
  }

  private final class Listener implements SyncListener {
    @Override
    public void pinned(Digest root) {
      pinned.add(root);
    }
  }

  private LibraryOptions options() {
    return LibraryOptions.in(directory.toFile());
  }

  @Test
  void firstUseTakesTheLibrarysKeysOverOnceAndSaysSo() {
    sync(options());
    sync(options());
    assertEquals(List.of(Digest.of(publisher.anchor())), pinned);
    assertEquals(1, server.requestsOf("1.root.json"));
  }

  @Test
  void keysThatCameWithTheAppAreNotAskedFor() {
    UpdateResult result = sync(options().trusting(publisher.anchor()));
    assertInstanceOf(UpdateResult.Applied.class, result);
    assertEquals(0, server.requestsOf("1.root.json"));
  }

  @Test
  void libraryOfAStrangerIsRefused() {
    UpdateResult result = sync(options().trusting(new FakePublisher().anchor()));
    UpdateResult.Rejected rejected = assertInstanceOf(UpdateResult.Rejected.class, result);
    assertInstanceOf(ThresholdException.class, rejected.reason());
  }

  @Test
  void pinnedKeysAreNotReplacedByOthers() {
    sync(options());
    UpdateResult result = sync(options().trusting(new FakePublisher().anchor()));
    UpdateResult.Rejected rejected = assertInstanceOf(UpdateResult.Rejected.class, result);
    assertInstanceOf(MismatchException.class, rejected.reason());
  }

  @Test
  void newerRootOfTheSameLibraryMayComeWithTheApp() {
    sync(options());
    publisher.repository().publishRoot();
    UpdateResult result = sync(options().trusting(publisher.anchor()));
    assertInstanceOf(UpdateResult.Applied.class, result);
  }

  @Test
  void firstRootMayStillComeWithTheAppWhenTheLibraryHasALaterOne() {
    byte[] first = publisher.anchor();
    publisher.repository().publishRoot();
    sync(options().trusting(first));
    assertInstanceOf(UpdateResult.Applied.class, sync(options().trusting(first)));
  }

  @Test
  void rootThatIsNoneIsRefused() {
    UpdateResult result = sync(options().trusting(new byte[] {1, 2, 3}));
    UpdateResult.Rejected rejected = assertInstanceOf(UpdateResult.Rejected.class, result);
    assertInstanceOf(MalformedException.class, rejected.reason());
  }
}
