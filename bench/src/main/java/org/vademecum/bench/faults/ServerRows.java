package org.vademecum.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.vademecum.bench.faults.Tally.Harm;
import org.vademecum.bench.server.Publisher;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;
import org.vademecum.server.store.embedded.EmbeddedStore;

/** Faults of servers and of their store, and publishers that meet. */
final class ServerRows implements AutoCloseable {
  private static final String LISTENING = "listening on http://";

  private final Path directory;
  private final Ledger ledger = new Ledger();
  private final EmbeddedStore store;
  private final Link link;
  private final RunningServer server;
  private final Publisher publisher;

  ServerRows(Path directory) {
    this.directory = directory;
    store = EmbeddedStore.open(directory.resolve("store"), 0);
    link = new Link(store.port());
    server = Main.start(ServerConfig.of(settings("linked", link.uri())));
    publisher = new Publisher(server.url(), server.adminToken());
    Ledger.awaitReady(publisher);
  }

  private Map<String, String> settings(String data, String uri) {
    return Map.of(
        "VADEMECUM_DATA",
        directory.resolve(data).toString(),
        "VADEMECUM_HOST",
        "127.0.0.1",
        "VADEMECUM_PORT",
        "0",
        "MONGODB_URI",
        uri);
  }

  List<Row> rows() {
    return List.of(
        Row.dear("two_publishers", this::twoPublishers),
        Row.dear("sweep_against_publish", this::sweep),
        Row.dear("store_slow", this::slow),
        Row.dear("store_gone_and_back", this::gone),
        Row.dear("store_one_way", this::oneWay),
        Row.dear("kill_publisher", this::killPublisher));
  }

  private void twoPublishers(Random random, Tally tally) {
    String collection = ledger.collection(publisher, "race");
    long before = ledger.edition(collection);
    for (String draft : List.of("left", "right")) {
      publisher.draft(collection, draft, draft + "/" + random.nextInt(1 << 20), "en", "1. One.\n");
    }
    CompletableFuture<Boolean> left =
        CompletableFuture.supplyAsync(() -> ledger.publish(publisher, collection, "left"));
    boolean right = ledger.publish(publisher, collection, "right");
    tally.injected();
    int won = (left.join() ? 1 : 0) + (right ? 1 : 0);
    if (won == 0 || publisher.edition(collection) != before + won) {
      tally.harm(Harm.LOST, won + " of two publications acknowledged after edition " + before);
    }
    for (String draft : List.of("left", "right")) {
      publisher.discard(collection, draft);
    }
    ledger.verifyLast(publisher, collection, tally);
  }

  private void sweep(Random random, Tally tally) {
    String collection = ledger.collection(publisher, "swept");
    draft(publisher, collection, random);
    CompletableFuture<Publisher.Reply> sweep =
        CompletableFuture.supplyAsync(() -> publisher.post("/admin/v1/sweep", "text/plain", ""));
    ledger.publish(publisher, collection, "draft");
    sweep.join();
    tally.injected();
    ledger.verifyLast(publisher, collection, tally);
  }

  private static void draft(Publisher by, String collection, Random random) {
    String symbol = "S/" + random.nextInt(3);
    String text = "1. Text " + random.nextLong() + ".\n\n2. Text " + random.nextInt(2) + ".\n";
    by.draft(collection, "draft", symbol, "en", text);
  }

  private void slow(Random random, Tally tally) {
    String collection = ledger.collection(publisher, "slow");
    draft(publisher, collection, random);
    link.delay(random.nextInt(40));
    ledger.publish(publisher, collection, "draft");
    link.delay(0);
    settle(collection, random, tally);
  }

  private void gone(Random random, Tally tally) throws InterruptedException {
    String collection = ledger.collection(publisher, "gone");
    draft(publisher, collection, random);
    CompletableFuture<Boolean> publishing =
        CompletableFuture.supplyAsync(() -> ledger.publish(publisher, collection, "draft"));
    TimeUnit.MICROSECONDS.sleep(random.nextInt(60_000));
    link.cut(true);
    publishing.join();
    link.cut(false);
    settle(collection, random, tally);
  }

  private void oneWay(Random random, Tally tally) throws InterruptedException {
    String collection = ledger.collection(publisher, "oneway");
    draft(publisher, collection, random);
    CompletableFuture<Boolean> publishing =
        CompletableFuture.supplyAsync(() -> ledger.publish(publisher, collection, "draft"));
    TimeUnit.MICROSECONDS.sleep(random.nextInt(60_000));
    link.deaf(true);
    publishing.join();
    link.deaf(false);
    link.cut(true);
    link.cut(false);
    settle(collection, random, tally);
  }

  /** All acknowledged editions are there, and the next one can be published. */
  private void settle(String collection, Random random, Tally tally) {
    tally.injected();
    Ledger.awaitReady(publisher);
    ledger.verifyLast(publisher, collection, tally);
    if (!publishesAgain(collection, random)) {
      tally.harm(Harm.UNREADABLE, "no publication after the fault: " + ledger.refusal());
    }
    ledger.verifyLast(publisher, collection, tally);
  }

  /** A draft that is left of a decided edition is stale: who publishes begins with another one. */
  private boolean publishesAgain(String collection, Random random) {
    for (int attempt = 0; attempt < 3; attempt++) {
      draft(publisher, collection, random);
      if (ledger.publish(publisher, collection, "draft")) {
        return true;
      }
      System.err.println(collection + " is tried again: " + ledger.refusal());
      Ledger.awaitReady(publisher);
      publisher.discard(collection, "draft");
    }
    return false;
  }

  /** A server on a store of its own publishes until it is killed; the next one finds all. */
  private void killPublisher(Random random, Tally tally) throws IOException, InterruptedException {
    Path data = directory.resolve("killed");
    Map<String, String> settings = Map.of("VADEMECUM_DATA", data.toString(), "VADEMECUM_PORT", "0");
    try (Child child = new Child(settings, Main.class, List.of())) {
      String line = child.await(LISTENING);
      String port = line.substring(line.lastIndexOf(':') + 1, line.lastIndexOf('/'));
      String token = Files.readString(data.resolve("admin-token"));
      Publisher doomed = new Publisher("http://127.0.0.1:" + port, token);
      String collection = ledger.collection(doomed, "killed");
      ledger.verifyAll(doomed, collection, tally);
      CompletableFuture<Void> publishing =
          CompletableFuture.runAsync(() -> ledger.publishUntilDead(doomed, collection));
      TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(700));
      child.kill();
      publishing.join();
      tally.injected();
    }
  }

  @Override
  public void close() {
    server.close();
    link.close();
    store.close();
  }
}
