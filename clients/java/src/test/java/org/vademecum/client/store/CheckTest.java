package org.vademecum.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.FR;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.fake.StoreDump;
import org.vademecum.client.read.search.Query;
import org.vademecum.client.update.UpdateResult;
import org.vademecum.core.document.Symbol;

class CheckTest {
  private static final String TEXT = "Couvrir le puits avec une dalle.";

  @TempDir Path directory;

  private final FakePublisher publisher = new FakePublisher();
  private FakeServer server;
  private Device device;
  private List<String> before = List.of();

  @BeforeEach
  void sync() {
    for (int i = 0; i < 100; i++) {
      publisher.work("G/1", FR).paragraph("Paragraphe " + i + " sur l'eau.");
    }
    publisher.work("G/1", FR).paragraph(TEXT);
    publisher.publish();
    server = new FakeServer(publisher);
    device = Device.following(directory, server.address());
    device.sync();
    before = StoreDump.of(directory);
  }

  @AfterEach
  void close() {
    device.close();
    server.close();
  }

  private void tamper(String sql) {
    try (Database database = JdbcDatabase.open(directory.resolve("library.db"))) {
      assertTrue(database.write(connection -> connection.prepare(sql).execute()) > 0);
    }
  }

  private void assertHealed() {
    device.library().repair(device.listener());
    assertTrue(device.library().check().clean());
    assertEquals(before, StoreDump.of(directory));
    assertEquals(1, device.library().search(Query.finished("dalle")).size());
  }

  @Test
  void findsAndHealsADamagedSection() {
    tamper("UPDATE section SET bytes = zeroblob(length(bytes)) WHERE instr(bytes, 'dalle') > 0");
    CheckReport report = device.library().check();
    assertEquals(1, report.damaged().size());
    assertEquals(List.of("guides/fr"), report.packs());
    assertThrows(DamagedNodeException.class, () -> device.library().read(new Symbol("G/1")));
    assertHealed();
  }

  @Test
  void findsAndHealsAMissingSection() {
    tamper("DELETE FROM section WHERE instr(bytes, 'dalle') > 0");
    CheckReport report = device.library().check();
    assertEquals(1, report.missing().size());
    assertHealed();
  }

  @Test
  void findsAndHealsAMissingRoot() {
    tamper("DELETE FROM node WHERE digest = (SELECT root FROM pack)");
    assertEquals(1, device.library().check().missing().size());
    assertHealed();
  }

  @Test
  void findsAndHealsLostRows() {
    tamper("DELETE FROM section WHERE id = (SELECT max(id) FROM section)");
    assertEquals(List.of("guides/fr"), device.library().check().packs());
    assertHealed();
  }

  @Test
  void updateOverDamageTakesTheFullWayByItself() {
    tamper("UPDATE section SET bytes = zeroblob(length(bytes)) WHERE instr(bytes, 'dalle') > 0");
    publisher.work("G/1", FR).edit(100, TEXT + " Toujours.");
    publisher.publish();
    assertInstanceOf(UpdateResult.Applied.class, device.sync());
    assertTrue(device.library().check().clean());
    assertEquals(1, device.fallbacks().size());
  }
}
