package org.vademecum.bench.faults;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.vademecum.bench.faults.Tally.Harm;
import org.vademecum.bench.server.Publisher;

/** What was acknowledged: the root of each edition of each collection. */
final class Ledger {
  private final Map<String, Map<Long, String>> acknowledged = new ConcurrentHashMap<>();
  private final Set<String> made = new HashSet<>();
  private volatile String refusal = "";
  private long version;

  /** A collection, made when it is not there. */
  String collection(Publisher publisher, String name) {
    if (made.add(name)) {
      publisher.create(name);
      acknowledged.put(name, new TreeMap<>());
      publisher.draft(name, "draft", "S/0", "en", "1. First.\n");
      publish(publisher, name, "draft");
    }
    return name;
  }

  /** Publishes; whether that was acknowledged, in which case it is remembered. */
  boolean publish(Publisher publisher, String collection, String draft) {
    try {
      Publisher.Reply reply = publisher.publish(collection, draft);
      if (reply.status() != 201) {
        refusal = reply.body();
        return false;
      }
      JsonObject edition = reply.json();
      synchronized (this) {
        of(collection).put(edition.get("edition").getAsLong(), root(edition));
      }
      return true;
    } catch (UncheckedIOException noReply) {
      refusal = noReply.toString();
      return false;
    }
  }

  /** Why the last publication was not acknowledged. */
  String refusal() {
    return refusal;
  }

  void publishUntilDead(Publisher publisher, String collection) {
    try {
      while (true) {
        String text = "1. Version " + version++ + ".\n\n2. Another paragraph.\n";
        publisher.draft(collection, "draft", "S/1", "en", text);
        publish(publisher, collection, "draft");
        publisher.isReady();
      }
    } catch (UncheckedIOException dead) {
      version++;
    }
  }

  private Map<Long, String> of(String collection) {
    return acknowledged.getOrDefault(collection, new TreeMap<>());
  }

  private static String root(JsonObject edition) {
    JsonArray packs = edition.getAsJsonArray("packs");
    return packs.get(0).getAsJsonObject().get("root").getAsString();
  }

  /** Number of the last edition that was acknowledged. */
  synchronized long edition(String collection) {
    return of(collection).keySet().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** The last edition is as acknowledged, and whole. */
  void verifyLast(Publisher publisher, String collection, Tally tally) {
    verify(publisher, collection, 3, tally);
  }

  void verifyAll(Publisher publisher, String collection, Tally tally) {
    verify(publisher, collection, 1_000, tally);
  }

  private synchronized void verify(Publisher publisher, String collection, int count, Tally tally) {
    String path = "/admin/v1/collections/" + collection + "/editions?count=" + count;
    JsonArray editions = publisher.get(path).json().getAsJsonArray("editions");
    Map<Long, String> there = new TreeMap<>();
    editions.forEach(
        edition ->
            there.put(
                edition.getAsJsonObject().get("edition").getAsLong(),
                root(edition.getAsJsonObject())));
    long last = there.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    if (last < edition(collection)) {
      tally.harm(Harm.LOST, "edition " + edition(collection) + " of " + collection);
    }
    for (Map.Entry<Long, String> edition : there.entrySet()) {
      String known = of(collection).putIfAbsent(edition.getKey(), edition.getValue());
      if (known != null && !known.equals(edition.getValue())) {
        tally.harm(Harm.LOST, "another edition " + edition.getKey() + " of " + collection);
      }
    }
    requireWhole(publisher, collection, there.getOrDefault(last, ""), tally);
  }

  /** A bundle can only be made of a root whose nodes are all there. */
  private static void requireWhole(
      Publisher publisher, String collection, String root, Tally tally) {
    String hex = root.substring(root.indexOf(':') + 1);
    Publisher.Reply bundle = publisher.get("/v1/packs/" + collection + "/en/bundles/" + hex);
    if (bundle.status() != 200) {
      tally.harm(Harm.UNREADABLE, collection + " " + root + ": " + bundle.body());
    }
  }

  static void awaitReady(Publisher publisher) {
    for (int i = 0; i < 600 && !publisher.isReady(); i++) {
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
