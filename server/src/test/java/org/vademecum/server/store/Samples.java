package org.vademecum.server.store;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.server.store.DraftHead.PackRoots;

/** Small things to store. */
public final class Samples {
  private Samples() {}

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Nodes {@code name 0}, {@code name 1}… by digest, in this order. */
  public static Map<Digest, byte[]> nodes(String name, int count) {
    Map<Digest, byte[]> nodes = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      byte[] bytes = bytes(name + " " + i);
      nodes.put(Digest.of(bytes), bytes);
    }
    return nodes;
  }

  public static CollectionHead firstHead(String collection) {
    return new CollectionHead(
        collection, "Title 0", 0, Optional.empty(), id(), 0, Optional.empty());
  }

  /** The head after another, with a record named by its number. */
  public static CollectionHead next(CollectionHead head) {
    return next(head, Digest.of(bytes("record " + (head.edition() + 1))));
  }

  public static CollectionHead next(CollectionHead head, Digest record) {
    long edition = head.edition() + 1;
    return new CollectionHead(
        head.collection(),
        "Title " + edition,
        edition,
        Optional.of(record),
        id(),
        head.epoch(),
        head.signers());
  }

  public static DraftHead firstDraft(String collection, long epoch) {
    return new DraftHead(
        collection, "draft", 0, Map.of(new Language("fr"), roots("a")), List.of(), 1, epoch);
  }

  public static DraftHead next(DraftHead draft) {
    return new DraftHead(
        draft.collection(),
        draft.name(),
        draft.baseEdition(),
        Map.of(new Language("fr"), roots("b"), new Language("ar"), roots("c")),
        List.of(
            new RemovalOrder(RemovalOrder.Verb.ERASE, "A/1", "p2", "fr", "a reason", "someone")),
        draft.revision() + 1,
        draft.epoch());
  }

  /** A submission with an approval and a time. */
  public static Submission submission(String draft) {
    Person alice = new Person("local:alice", "Alice");
    Person bob = new Person("local:bob", "Bob");
    return new Submission(
        "an id",
        draft,
        "a change",
        3,
        0,
        "a note",
        "a summary",
        alice,
        1_000,
        List.of(new Submission.Approval(bob, 2_000)),
        Optional.of(new Submission.Schedule(9_000, true, OptionalInt.of(5), bob)),
        0);
  }

  private static PackRoots roots(String name) {
    return new PackRoots(Digest.of(bytes(name)), Digest.of(bytes(name + " provenance")));
  }

  public static String id() {
    return UUID.randomUUID().toString();
  }
}
