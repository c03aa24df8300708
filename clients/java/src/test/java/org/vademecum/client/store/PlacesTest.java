package org.vademecum.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.FR;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.fake.StoreDump;

class PlacesTest {
  @TempDir Path directory;

  @Test
  void placesBetweenNeighboursAscend() {
    Places places = Places.between(OptionalLong.of(10), OptionalLong.of(20), 3);
    assertTrue(10 < places.at(0) && places.at(0) < places.at(1));
    assertTrue(places.at(1) < places.at(2) && places.at(2) < 20);
  }

  @Test
  void placesBeforeTheFirstAscendUpToIt() {
    Places places = Places.between(OptionalLong.empty(), OptionalLong.of(5), 2);
    assertTrue(places.at(0) < places.at(1) && places.at(1) < 5);
  }

  @Test
  void saysWhenThereIsNoRoom() {
    assertTrue(Places.between(OptionalLong.of(10), OptionalLong.of(12), 5).crowded());
  }

  @Test
  void insertingAtOnePlaceForEverKeepsTheOrder() {
    FakePublisher publisher = new FakePublisher();
    publisher.work("G/1", FR).paragraph("Début.").paragraph("Fin.");
    publisher.publish();
    try (FakeServer server = new FakeServer(publisher);
        Device device = Device.following(directory.resolve("device"), server.address())) {
      device.sync();
      for (int i = 0; i < 40; i++) {
        publisher.work("G/1", FR).insert(1, "Paragraphe " + i + ".");
        publisher.publish();
        device.sync();
      }
      try (Device fresh = Device.following(directory.resolve("fresh"), server.address())) {
        fresh.sync();
      }
    }
    assertEquals(
        StoreDump.of(directory.resolve("fresh")), StoreDump.of(directory.resolve("device")));
  }
}
