package org.vademecum.server.publish.model;

import io.vertx.core.Future;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.server.store.AttachmentStore;
import org.vademecum.server.store.ClaimStore;
import org.vademecum.server.store.ErasureStore;
import org.vademecum.server.store.ProposalStore;
import org.vademecum.server.store.RequestStore;

/**
 * A database in memory, as far as publishing needs one; whole copies of it cost next to nothing.
 */
record MemoryStores(
    MemoryHeads heads, MemoryNodes nodes, MemoryEditions editions, MemoryMetadata metadata) {

  /**
   * @param careful whether its heads change by compare-and-set, as they must
   */
  static MemoryStores empty(boolean careful) {
    return new MemoryStores(
        new MemoryHeads(careful), new MemoryNodes(), new MemoryEditions(), new MemoryMetadata());
  }

  MemoryStores copy() {
    return new MemoryStores(heads.copy(), nodes.copy(), editions.copy(), metadata.copy());
  }

  /** Nothing was ever erased. */
  ErasureStore erasures() {
    return answering(ErasureStore.class, Map.of("findErased", Map.of()));
  }

  /** Nothing waits for signatures of people. */
  RequestStore requests() {
    return answering(
        RequestStore.class, Map.of("listRequests", List.of(), "findRequest", Optional.empty()));
  }

  /** Nobody proposes. */
  ProposalStore proposals() {
    return answering(ProposalStore.class, Map.of("listProposals", List.of()));
  }

  /** Nothing is attached. */
  AttachmentStore attachments() {
    return answering(AttachmentStore.class, Map.of("sweep", 0L));
  }

  /** Whoever claims gets it: a claim saves work only, and nothing may rest on it. */
  ClaimStore claims() {
    return (ClaimStore)
        Proxy.newProxyInstance(
            ClaimStore.class.getClassLoader(),
            new Class<?>[] {ClaimStore.class},
            (proxy, method, arguments) ->
                method.getName().equals("claim")
                    ? Future.succeededFuture(true)
                    : Future.succeededFuture());
  }

  private static <T> T answering(Class<T> store, Map<String, Object> answers) {
    return store.cast(
        Proxy.newProxyInstance(
            store.getClassLoader(),
            new Class<?>[] {store},
            (proxy, method, arguments) -> {
              if (!answers.containsKey(method.getName())) {
                throw new UnsupportedOperationException(method.getName());
              }
              return Future.succeededFuture(answers.get(method.getName()));
            }));
  }
}
