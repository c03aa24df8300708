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
import org.vademecum.client.trust.BadSignatureException;
import org.vademecum.client.trust.MismatchException;
import org.vademecum.proto.v1.RoleKey;
import org.vademecum.proto.v1.TrustAnchor;

class PinningTest {
  @TempDir Path directory;

  private final FakePublisher publisher = new FakePublisher();
  private final FakeServer server = new FakeServer(publisher);
  private final List<String> pinned = new ArrayList<>();

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
    public void pinned(String library) {
      pinned.add(library);
    }
  }

  private LibraryOptions options() {
    return LibraryOptions.in(directory.toFile());
  }

  /** Keys in each other's roles: a well-formed file of somebody else. */
  private byte[] strangersAnchor() {
    TrustAnchor ours = publisher.anchor();
    RoleKey edition = ours.getKeys(0);
    RoleKey online = ours.getKeys(1);
    return TrustAnchor.newBuilder()
        .addKeys(edition.toBuilder().setPublicKey(online.getPublicKey()))
        .addKeys(online.toBuilder().setPublicKey(edition.getPublicKey()))
        .build()
        .toByteArray();
  }

  @Test
  void firstUseTakesTheLibrarysKeysOverOnceAndSaysSo() {
    sync(options());
    sync(options());
    assertEquals(List.of("Fake library"), pinned);
    assertEquals(1, server.requestsOf("v1/root"));
  }

  @Test
  void keysThatCameWithTheAppAreNotAskedFor() {
    UpdateResult result = sync(options().trusting(publisher.anchor().toByteArray()));
    assertInstanceOf(UpdateResult.Applied.class, result);
    assertEquals(0, server.requestsOf("v1/root"));
  }

  @Test
  void libraryOfAStrangerIsRefused() {
    UpdateResult result = sync(options().trusting(strangersAnchor()));
    UpdateResult.Rejected rejected = assertInstanceOf(UpdateResult.Rejected.class, result);
    assertInstanceOf(BadSignatureException.class, rejected.reason());
  }

  @Test
  void pinnedKeysAreNotReplacedByOthers() {
    sync(options());
    UpdateResult result = sync(options().trusting(strangersAnchor()));
    UpdateResult.Rejected rejected = assertInstanceOf(UpdateResult.Rejected.class, result);
    assertInstanceOf(MismatchException.class, rejected.reason());
  }
}
