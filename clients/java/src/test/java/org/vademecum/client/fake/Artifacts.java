package org.vademecum.client.fake;

import com.google.protobuf.ByteString;
import java.util.Arrays;
import org.vademecum.core.document.Digest;
import org.vademecum.proto.v1.Artifact;

/** What manifests say of files. */
public final class Artifacts {
  public static final int PIECE = 1 << 20;

  public static Artifact of(byte[] file) {
    Artifact.Builder artifact =
        Artifact.newBuilder()
            .setSize(file.length)
            .setDigest(ByteString.copyFrom(Digest.of(file).toBytes()))
            .setPieceSize(PIECE);
    for (int start = 0; start < file.length; start += PIECE) {
      byte[] piece = Arrays.copyOfRange(file, start, Math.min(file.length, start + PIECE));
      artifact.addPieces(ByteString.copyFrom(Digest.of(piece).toBytes()));
    }
    return artifact.build();
  }

  private Artifacts() {}
}
