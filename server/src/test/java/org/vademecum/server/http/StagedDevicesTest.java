package org.vademecum.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.update.News;
import org.vademecum.client.update.SyncListener;
import org.vademecum.client.update.UpdateResult;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;
import org.vademecum.server.Soon;
import org.vademecum.server.http.Http.Reply;

/** Devices of a real server while an edition is rolled out in stages. */
@SuppressWarnings("NullAway.Init")
final class StagedDevicesTest {
  private static final int DEVICES = 8;

  @TempDir Path directory;
  private RunningServer server;
  private Http http;

  @BeforeEach
  void open() {
    server = Main.start(ServerConfig.embedded(directory.resolve("server"), 0));
    http = new Http(server);
    http.create("guides");
    put("Dig deep.");
    publish("{\"note\":\"first\"}");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void devicesOutsideTheShareStayAndNewOnesTakeTheStableEdition() {
    try (TestDevice old = device("old");
        TestDevice fresh = device("fresh")) {
      old.sync(1);
      put("Dig deeper.");
      publish("{\"note\":\"second\",\"share\":0}");
      assertEquals(1, unchanged(old).edition());
      assertEquals(1, fresh.sync(1).to());
      assertEquals(new News("guides", 1, 1, false), look(old));
      share(100);
      old.sync(2);
      fresh.sync(2);
      share(0);
      assertEquals(2, unchanged(old).edition(), "what is here stays");
    }
  }

  @Test
  void aShareTakesItAndStoppingBringsTheOldTextToAllAsANewEdition() {
    List<TestDevice> devices = new ArrayList<>();
    for (int i = 0; i < DEVICES; i++) {
      devices.add(device("device-" + i));
      devices.get(i).sync(1);
    }
    put("Dig deeper.");
    publish("{\"note\":\"second\",\"share\":50}");
    List<Long> taken = devices.stream().map(this::edition).toList();
    assertEquals(taken, devices.stream().map(this::edition).toList(), "a device draws once");
    share(99);
    List<Long> later = devices.stream().map(this::edition).toList();
    for (int i = 0; i < DEVICES; i++) {
      assertTrue(later.get(i) >= taken.get(i), "a device went back");
    }
    Reply stopped =
        http.admin("POST", "/collections/guides/rollout/stop", "{\"note\":\"a mistake\"}");
    assertEquals(201, stopped.status(), stopped.text());
    for (TestDevice device : devices) {
      device.sync(3);
      device.close();
    }
  }

  @Test
  void anUrgentEditionIsKnownBeforeItIsFetchedAndAfterALaterOne() {
    try (TestDevice device = device("device")) {
      device.sync(1);
      assertFalse(look(device).urgent());
      put("Dig deeper.");
      publish("{\"note\":\"second\",\"urgent\":true}");
      put("Dig deeper still.");
      publish("{\"note\":\"third\"}");
      assertTrue(Soon.within(10, () -> look(device).offered() == 3));
      assertEquals(new News("guides", 1, 3, true), look(device));
      device.sync(3);
      assertEquals(new News("guides", 3, 3, false), look(device));
    }
  }

  @Test
  void anEditionThatErasesGoesToAll() {
    try (TestDevice device = device("device")) {
      device.sync(1);
      http.put("guides", "name=b.txt&symbol=T/2&lang=en", Samples.guideline("Another."));
      publish("{\"note\":\"second\"}");
      device.sync(2);
      Reply erased =
          http.admin(
              "POST",
              "/collections/guides/erasures",
              new JsonObject().put("symbol", "T/2").put("reason", "by law").encode());
      assertEquals(201, erased.status(), erased.text());
      Reply refused = http.admin("PUT", "/collections/guides/rollout", "{\"share\":0}");
      assertEquals("no-rollout", refused.problem());
      device.sync(3);
    }
  }

  private TestDevice device(String name) {
    return new TestDevice(directory.resolve(name), server.url(), "guides", "en");
  }

  private static UpdateResult.Unchanged unchanged(TestDevice device) {
    return assertInstanceOf(
        UpdateResult.Unchanged.class, device.library().sync("guides", SyncListener.NONE));
  }

  private static News look(TestDevice device) {
    return device.library().look("guides", SyncListener.NONE);
  }

  private long edition(TestDevice device) {
    UpdateResult result = device.library().sync("guides", SyncListener.NONE);
    return result instanceof UpdateResult.Applied applied
        ? applied.to()
        : ((UpdateResult.Unchanged) result).edition();
  }

  private void put(String paragraph) {
    http.put("guides", Samples.QUERY, Samples.guideline(paragraph));
  }

  private void publish(String body) {
    Reply reply = http.admin("POST", "/collections/guides/editions", body);
    assertEquals(201, reply.status(), reply.text());
  }

  private void share(int percent) {
    Reply reply = http.admin("PUT", "/collections/guides/rollout", "{\"share\":" + percent + "}");
    assertEquals(200, reply.status(), reply.text());
  }
}
