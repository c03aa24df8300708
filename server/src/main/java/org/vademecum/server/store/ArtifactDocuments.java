package org.vademecum.server.store;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.vademecum.core.document.Digest;
import org.vademecum.server.store.ArtifactStore.Artifact;

/** Artifacts as pieces, and their descriptions as MongoDB's documents. */
final class ArtifactDocuments {
  /** Bytes in each piece but the last. */
  static final int PIECE_SIZE = 1 << 20;

  private static final String SIZE = "s";
  private static final String DIGEST = "d";
  private static final String PIECE = "z";
  private static final String PIECES = "p";

  private ArtifactDocuments() {}

  static List<byte[]> cut(byte[] content) {
    List<byte[]> parts = new ArrayList<>();
    for (int from = 0; from < content.length; from += PIECE_SIZE) {
      int to = Math.min(content.length - from, PIECE_SIZE) + from;
      parts.add(Arrays.copyOfRange(content, from, to));
    }
    return parts;
  }

  static Artifact describe(String key, byte[] content, List<byte[]> parts) {
    return new Artifact(
        key,
        content.length,
        Digest.of(content),
        PIECE_SIZE,
        parts.stream().map(Digest::of).toList());
  }

  static Bson insertion(Artifact artifact) {
    return combine(
        setOnInsert(SIZE, artifact.size()),
        setOnInsert(DIGEST, Digests.binary(artifact.digest())),
        setOnInsert(PIECE, artifact.pieceSize()),
        setOnInsert(PIECES, Digests.binaries(artifact.pieces())));
  }

  static Artifact artifact(Document document) {
    return new Artifact(
        document.getString("_id"),
        document.getLong(SIZE),
        Digests.digest(document, DIGEST),
        document.getInteger(PIECE),
        document.getList(PIECES, Binary.class, List.of()).stream().map(Digests::digest).toList());
  }
}
