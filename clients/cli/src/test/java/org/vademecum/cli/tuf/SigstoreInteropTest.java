package org.vademecum.cli.tuf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sigstore.tuf.Fetcher;
import dev.sigstore.tuf.FileSystemTufStore;
import dev.sigstore.tuf.MetaFetcher;
import dev.sigstore.tuf.RootProvider;
import dev.sigstore.tuf.SignatureVerificationException;
import dev.sigstore.tuf.TrustedMetaStore;
import dev.sigstore.tuf.Updater;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.fake.TestRepository;

/** What is written here is read by another implementation of TUF, sigstore-java. */
class SigstoreInteropTest {
  private static final Instant NOW = Instant.parse("2030-06-01T12:00:00Z");
  private static final byte[] NEWS = "news".getBytes(StandardCharsets.UTF_8);

  private final TestRepository repository = new TestRepository(NOW);
  private RepositoryServer server;

  @TempDir Path folder;

  @BeforeEach
  void serve() throws IOException {
    server = new RepositoryServer(repository);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void anotherImplementationFollowsRootsAndReadsATarget() throws Exception {
    Path root = Files.write(folder.resolve("root"), repository.root());
    repository.hashes = true;
    repository.role("root").addKey();
    repository.role("root").threshold = 2;
    repository.publishRoot();
    repository.offer("targets", "news.txt", NEWS);
    repository.publish();
    FileSystemTufStore store = store();
    updater(store, root).update();
    assertArrayEquals(NEWS, store.readTarget("news.txt"));
    assertEquals(
        2, TrustedMetaStore.newTrustedMetaStore(store).getTargets().getSignedMeta().getVersion());
  }

  @Test
  void anotherImplementationRefusesWhatIsNotSigned() throws Exception {
    Path root = Files.write(folder.resolve("root"), repository.root());
    repository.role("snapshot").rotate();
    repository.publish();
    Updater updater = updater(store(), root);
    assertThrows(SignatureVerificationException.class, updater::update);
  }

  private FileSystemTufStore store() throws IOException {
    return FileSystemTufStore.newFileSystemStore(Files.createDirectory(folder.resolve("store")));
  }

  private Updater updater(FileSystemTufStore store, Path root) {
    return Updater.builder()
        .setClock(Clock.fixed(NOW, ZoneOffset.UTC))
        .setTrustedMetaStore(TrustedMetaStore.newTrustedMetaStore(store))
        .setTargetStore(store)
        .setTrustedRootPath(RootProvider.fromFile(root))
        .setMetaFetcher(MetaFetcher.newFetcher(new Loopback(server.metadata())))
        .setTargetFetcher(new Loopback(server.targets()))
        .build();
  }

  private record Loopback(String getSource) implements Fetcher {
    @Override
    public byte @Nullable [] fetchResource(String name, int maxLength) throws IOException {
      try (InputStream in = URI.create(getSource + name).toURL().openStream()) {
        return in.readNBytes(maxLength);
      } catch (FileNotFoundException e) {
        return null;
      }
    }
  }
}
