package org.vademecum.server.publish.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;

final class PatientNodesTest {
  private static final byte[] BYTES = {1, 2, 3};
  private static final Digest DIGEST = Digest.of(BYTES);

  private final AtomicBoolean free = new AtomicBoolean();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final PatientNodes nodes = new PatientNodes(digest -> BYTES, free::get, stopped::get);

  @Test
  void aReaderWaitsWhileOthersAreAtWork() throws Exception {
    CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> nodes.node(DIGEST));
    Thread.sleep(100);
    assertFalse(read.isDone());
    free.set(true);
    assertArrayEquals(BYTES, read.get(10, TimeUnit.SECONDS));
  }

  @Test
  void aReaderThatWaitsIsStopped() {
    stopped.set(true);
    assertThrows(CancellationException.class, () -> nodes.node(DIGEST));
    assertThrows(CancellationException.class, () -> nodes.prefetch(List.of(DIGEST)));
  }
}
