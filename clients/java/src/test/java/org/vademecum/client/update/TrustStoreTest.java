package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.fake.TestRepository;
import org.vademecum.client.read.IndexedSections;
import org.vademecum.client.store.JdbcDatabase;
import org.vademecum.client.store.LocalStore;
import org.vademecum.client.store.StoreException;
import org.vademecum.client.trust.Expiry;

class TrustStoreTest {
  private static final Instant NOW = Instant.parse("2030-06-01T12:00:00Z");

  @TempDir Path directory;

  private final TestRepository repository = new TestRepository(NOW);
  private LocalStore store;
  private TrustStore trust;

  @BeforeEach
  void trustTheFirstOfEach() {
    store = LocalStore.open(JdbcDatabase.open(file()), new IndexedSections());
    trust = new TrustStore(store);
    trust.put("root", repository.root());
    refresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aRootAndTheForgettingThatItAsksForAreOneChange() throws SQLException {
    repository.role("timestamp").rotate();
    repository.publishRoot();
    repository.publish();
    run(
        "CREATE TRIGGER fault BEFORE INSERT ON meta WHEN NEW.name = 'metadata/root' "
            + "BEGIN SELECT RAISE(ABORT, 'the device dies'); END");
    assertThrows(StoreException.class, this::refresh);
    assertEquals(1, version("root"));
    assertEquals(1, version("timestamp"), "what stands under the old root stays with it");
    assertEquals(1, version("snapshot"));
    run("DROP TRIGGER fault");
    refresh();
    assertEquals(2, version("root"));
    assertEquals(2, version("timestamp"));
  }

  private void refresh() {
    MetadataUpdater.refreshed(repository, trust, NOW, Expiry.STRICT);
  }

  private long version(String role) {
    return trust.find(role).map(TrustStore::version).orElse(0L);
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Path file() {
    return directory.resolve("library.db");
  }
}
