package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Random;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vademecum.core.document.Digest;
import org.vademecum.server.store.ArtifactStore.Artifact;

@SuppressWarnings("NullAway.Init")
abstract class ArtifactStoreContract extends StoreContract {
  private static final int PIECE = 1 << 20;
  private ArtifactStore artifacts;

  @BeforeEach
  void open() {
    artifacts = stores.artifacts();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "1048575, 1", "1048576, 1", "1048577, 2", "9437184, 9"})
  void cutsIntoPiecesOfOneMebibyte(int size, int pieces) {
    byte[] content = content(size, size);
    Artifact artifact = Await.get(artifacts.putArtifact("bundle/a/1", content));
    assertEquals(size, artifact.size());
    assertEquals(PIECE, artifact.pieceSize());
    assertEquals(Digest.of(content), artifact.digest());
    assertEquals(pieces, artifact.pieces().size());
    assertArrayEquals(content, read(artifact));
  }

  @Test
  void isFoundByKeyAndByDigest() {
    byte[] content = content(7, 3 * PIECE);
    assertEquals(Optional.empty(), Await.get(artifacts.findArtifact("delta/a/b/1")));
    assertEquals(Optional.empty(), Await.get(artifacts.findArtifactByDigest(Digest.of(content))));
    Artifact stored = Await.get(artifacts.putArtifact("delta/a/b/1", content));
    assertEquals(Optional.of(stored), Await.get(artifacts.findArtifact("delta/a/b/1")));
    assertEquals(
        Optional.of(stored), Await.get(artifacts.findArtifactByDigest(Digest.of(content))));
  }

  @Test
  void theFirstUnderAKeyWins() {
    Artifact first = Await.get(artifacts.putArtifact("bundle/a/1", content(1, 100)));
    Artifact second = Await.get(artifacts.putArtifact("bundle/a/1", content(2, 100)));
    assertEquals(first, second);
    assertEquals(
        Optional.empty(), Await.get(artifacts.findArtifactByDigest(Digest.of(content(2, 100)))));
  }

  @Test
  void namesAMissingAndADamagedPiece() {
    byte[] content = content(3, 10);
    Digest piece = Digest.of(content);
    assertEquals(
        piece,
        assertThrows(MissingNodeException.class, () -> Await.get(artifacts.getPiece(piece)))
            .digest());
    Await.get(artifacts.putArtifact("bundle/a/1", content));
    inCollection(
        "pieces",
        stored ->
            stored.updateOne(
                eq("_id", Digests.binary(piece)), set("b", new Binary(new byte[] {1}))));
    assertEquals(
        piece,
        assertThrows(DamagedNodeException.class, () -> Await.get(artifacts.getPiece(piece)))
            .digest());
  }

  private byte[] read(Artifact artifact) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    artifact.pieces().forEach(piece -> out.writeBytes(Await.get(artifacts.getPiece(piece))));
    return out.toByteArray();
  }

  private static byte[] content(long seed, int size) {
    byte[] content = new byte[size];
    new Random(seed).nextBytes(content);
    return content;
  }
}
