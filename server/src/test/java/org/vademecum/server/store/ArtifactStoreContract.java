package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vademecum.core.document.Digest;
import org.vademecum.server.store.ArtifactStore.Artifact;
import org.vademecum.server.store.ArtifactStore.Evicted;

@SuppressWarnings("NullAway.Init")
abstract class ArtifactStoreContract extends StoreContract {
  private static final int PIECE = 1 << 20;
  private static final long TODAY = 20_000;
  private ArtifactStore artifacts;

  @BeforeEach
  void open() {
    artifacts = stores.artifacts();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "1048575, 1", "1048576, 1", "1048577, 2", "9437184, 9"})
  void cutsIntoPiecesOfOneMebibyte(int size, int pieces) {
    byte[] content = content(size, size);
    Artifact artifact = Await.get(artifacts.putArtifact("bundle/a/1", content, TODAY));
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
    Artifact stored = Await.get(artifacts.putArtifact("delta/a/b/1", content, TODAY));
    assertEquals(Optional.of(stored), Await.get(artifacts.findArtifact("delta/a/b/1")));
    assertEquals(
        Optional.of(stored), Await.get(artifacts.findArtifactByDigest(Digest.of(content))));
  }

  @Test
  void theFirstUnderAKeyWins() {
    Artifact first = Await.get(artifacts.putArtifact("bundle/a/1", content(1, 100), TODAY));
    Artifact second = Await.get(artifacts.putArtifact("bundle/a/1", content(2, 100), TODAY));
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
    Await.get(artifacts.putArtifact("bundle/a/1", content, TODAY));
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

  @Test
  void severalAreFoundAtOnce() {
    Artifact here = put("bundle/a/1", 1, TODAY);
    assertEquals(
        Map.of("bundle/a/1", here),
        Await.get(artifacts.findArtifacts(List.of("bundle/a/1", "bundle/b/1"))));
    assertEquals(Map.of(), Await.get(artifacts.findArtifacts(List.of())));
  }

  @Test
  void whatWasNotUsedForLongGoesWithItsPieces() {
    Artifact old = put("bundle/old/1", 1, TODAY - 9);
    Artifact used = put("bundle/used/1", 2, TODAY - 9);
    Artifact fresh = put("bundle/fresh/1", 3, TODAY);
    Await.get(artifacts.markArtifacts(List.of(used.key(), "bundle/none/1"), TODAY));
    Await.get(artifacts.markArtifacts(List.of(used.key()), TODAY - 8));
    Evicted evicted = Await.get(artifacts.evict(TODAY - 7));
    assertEquals(new Evicted(1, 2, used.size() + fresh.size()), evicted);
    assertEquals(Optional.empty(), Await.get(artifacts.findArtifact(old.key())));
    assertEquals(Optional.empty(), Await.get(artifacts.findArtifactByDigest(old.digest())));
    assertMissing(old.pieces().get(0));
    assertEquals(used.size(), read(used).length);
    assertEquals(Optional.of(fresh), Await.get(artifacts.findArtifactByDigest(fresh.digest())));
    assertEquals(old, put("bundle/old/1", 1, TODAY));
    assertEquals(old.size(), read(old).length);
  }

  @Test
  void piecesThatAnotherArtifactHasStay() {
    put("bundle/old/1", 1, TODAY - 9);
    Artifact same = put("bundle/same/1", 1, TODAY);
    Await.get(artifacts.evict(TODAY - 7));
    assertEquals(same.size(), read(same).length);
  }

  @Test
  void storingWhatIsThereMarksIt() {
    Artifact stored = put("bundle/a/1", 1, TODAY - 9);
    put("bundle/a/1", 1, TODAY);
    assertEquals(0, Await.get(artifacts.evict(TODAY - 7)).gone());
    assertEquals(stored.size(), read(stored).length);
  }

  @Test
  void whatAnInterruptedStoringLeftGoesLater() {
    Artifact begun = put("bundle/a/1", 1, TODAY - 9);
    inCollection("artifacts", stored -> stored.deleteOne(eq("_id", begun.key())));
    Await.get(artifacts.evict(TODAY - 9));
    assertEquals(
        begun.size(), Await.get(artifacts.getPiece(begun.pieces().get(0))).length, "still at it");
    Await.get(artifacts.evict(TODAY - 7));
    assertMissing(begun.pieces().get(0));
  }

  private Artifact put(String key, long seed, long day) {
    return Await.get(artifacts.putArtifact(key, content(seed, 1_000 + (int) seed), day));
  }

  private void assertMissing(Digest piece) {
    assertThrows(MissingNodeException.class, () -> Await.get(artifacts.getPiece(piece)));
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
