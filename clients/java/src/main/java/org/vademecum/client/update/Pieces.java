package org.vademecum.client.update;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.client.trust.MalformedException;
import org.vademecum.core.document.Digest;
import org.vademecum.proto.v1.Artifact;

/**
 * What a signed manifest says of a file's bytes, piece by piece.
 *
 * @param digest of the whole file: its name
 * @param size in bytes
 * @param pieceSize bytes of each piece but the last
 * @param digests one a piece, in order
 */
record Pieces(Digest digest, long size, int pieceSize, List<Digest> digests) {
  private static final int SMALLEST = 1 << 16;
  private static final int LARGEST = 1 << 24;

  Pieces {
    digests = List.copyOf(digests);
    if (size < 1 || pieceSize < SMALLEST || pieceSize > LARGEST) {
      throw new MalformedException("a manifest", size + " bytes in pieces of " + pieceSize);
    }
    if (digests.size() != (size + pieceSize - 1) / pieceSize) {
      throw new MalformedException("a manifest", digests.size() + " pieces for " + size + " bytes");
    }
  }

  static Pieces of(Artifact artifact) {
    try {
      List<Digest> digests = new ArrayList<>(artifact.getPiecesCount());
      artifact.getPiecesList().forEach(piece -> digests.add(Digest.fromBytes(piece.toByteArray())));
      Digest digest = Digest.fromBytes(artifact.getDigest().toByteArray());
      return new Pieces(digest, artifact.getSize(), artifact.getPieceSize(), digests);
    } catch (IllegalArgumentException e) {
      throw new MalformedException("a manifest", e);
    }
  }

  int count() {
    return digests.size();
  }

  /** Offset of a piece's first byte. */
  long start(int piece) {
    return (long) piece * pieceSize;
  }

  /** Offset of the byte after a piece. */
  long end(int piece) {
    return Math.min(size, start(piece) + pieceSize);
  }

  boolean matches(int piece, byte[] bytes) {
    return digests.get(piece).equals(Digest.of(bytes));
  }
}
