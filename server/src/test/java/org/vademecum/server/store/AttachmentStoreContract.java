package org.vademecum.server.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;
import org.vademecum.server.store.ArtifactStore.Artifact;

@SuppressWarnings("NullAway.Init")
abstract class AttachmentStoreContract extends StoreContract {
  private static final int PIECE = 1 << 20;
  private AttachmentStore attachments;

  @BeforeEach
  void open() {
    attachments = stores.attachments();
  }

  @Test
  void isFoundByTheDigestOfItsBytes() {
    byte[] content = content(1, 2 * PIECE + 5);
    Digest digest = Digest.of(content);
    assertEquals(Optional.empty(), Await.get(attachments.findAttachment(digest)));
    Artifact stored = Await.get(attachments.putAttachment(content, 1));
    assertEquals(stored, Await.get(attachments.putAttachment(content, 2)));
    assertEquals(Optional.of(stored), Await.get(attachments.findAttachment(digest)));
    assertEquals(3, stored.pieces().size());
    assertArrayEquals(content, read(stored));
  }

  @Test
  void aSweepTakesWhatNothingNamesAndLeavesWhatIsYoung() {
    Artifact named = Await.get(attachments.putAttachment(content(1, 10), 1));
    Artifact loose = Await.get(attachments.putAttachment(content(2, 10), 1));
    Artifact young = Await.get(attachments.putAttachment(content(3, 10), 5));
    assertEquals(1L, Await.get(attachments.sweep(5, Set.of(named.digest()))));
    assertTrue(Await.get(attachments.findAttachment(loose.digest())).isEmpty());
    assertThrows(
        MissingNodeException.class, () -> Await.get(attachments.getPiece(loose.pieces().get(0))));
    assertArrayEquals(content(1, 10), read(named));
    assertArrayEquals(content(3, 10), read(young));
  }

  @Test
  void aPieceThatTwoShareStaysWhileOneOfThemDoes() {
    byte[] longer = content(7, 2 * PIECE);
    Artifact loose = Await.get(attachments.putAttachment(longer, 1));
    Artifact named = Await.get(attachments.putAttachment(Arrays.copyOf(longer, PIECE), 1));
    assertEquals(loose.pieces().get(0), named.pieces().get(0));
    assertEquals(1L, Await.get(attachments.sweep(5, Set.of(named.digest()))));
    assertArrayEquals(Arrays.copyOf(longer, PIECE), read(named));
    assertThrows(
        MissingNodeException.class, () -> Await.get(attachments.getPiece(loose.pieces().get(1))));
  }

  @Test
  void whatIsPutAgainIsYoungAgain() {
    byte[] content = content(4, 10);
    Await.get(attachments.putAttachment(content, 1));
    Artifact again = Await.get(attachments.putAttachment(content, 9));
    assertEquals(0L, Await.get(attachments.sweep(5, Set.of())));
    assertArrayEquals(content, read(again));
  }

  private byte[] read(Artifact artifact) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    artifact.pieces().forEach(piece -> out.writeBytes(Await.get(attachments.getPiece(piece))));
    return out.toByteArray();
  }

  private static byte[] content(int seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
