package org.vademecum.core.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;
import org.vademecum.core.trust.Context;
import org.vademecum.core.trust.Keys;
import org.vademecum.core.trust.Signatures;
import org.vademecum.core.trust.UntrustedException;
import org.vademecum.proto.v1.Signed;
import org.vademecum.proto.v1.TrustAnchor;

class SignedVectorsTest {
  private Keys keys;

  @BeforeEach
  void trust() throws IOException {
    byte[] anchor = bytes(VectorFiles.read("signed.json"), "anchor");
    keys = Keys.of(TrustAnchor.parseFrom(anchor));
  }

  @Test
  void goodMessagesAreVerifiedAndSayWhatTheySay() throws IOException {
    for (JsonObject vector : VectorFiles.read("signed.json", "accepted")) {
      byte[] signed = bytes(vector, "signed");
      byte[] payload = Signatures.verify(context(vector), signed, keys);
      assertEquals(vector.get("digest").getAsString(), Digest.of(payload).hex());
      assertEquals(vector.get("payload"), shown(context(vector), signed));
    }
  }

  @Test
  void othersAreNotTrusted() throws IOException {
    for (JsonObject vector : VectorFiles.read("signed.json", "refused")) {
      assertThrows(
          UntrustedException.class,
          () -> Signatures.verify(context(vector), bytes(vector, "signed"), keys),
          vector.get("why").getAsString());
    }
  }

  private static JsonObject shown(Context context, byte[] signed)
      throws InvalidProtocolBufferException {
    return ShownMessages.shown(context, Signed.parseFrom(signed));
  }

  private static Context context(JsonObject vector) {
    String name = vector.get("message").getAsString();
    return Arrays.stream(Context.values())
        .filter(it -> it.messageName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] bytes(JsonObject vector, String field) {
    return Base64.getDecoder().decode(vector.get(field).getAsString());
  }
}
