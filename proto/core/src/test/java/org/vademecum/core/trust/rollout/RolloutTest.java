package org.vademecum.core.trust.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;
import org.vademecum.core.vectors.VectorFiles;

final class RolloutTest {
  private static final long SEED = 1;

  @Test
  void bucketsAreThoseOfTheVectors() throws IOException {
    int rows = 0;
    for (JsonElement element :
        JsonParser.parseString(Files.readString(VectorFiles.path("rollout.json")))
            .getAsJsonObject()
            .getAsJsonArray("buckets")) {
      JsonObject row = element.getAsJsonObject();
      byte[] secret = HexFormat.of().parseHex(row.get("secret").getAsString());
      Digest record = Digest.parse(row.get("record").getAsString());
      assertEquals(row.get("bucket").getAsInt(), Rollout.bucket(secret, record));
      rows++;
    }
    assertEquals(14, rows);
  }

  @Test
  void everyShareGetsItsPartOfTheDevices() {
    Random random = new Random(SEED);
    Digest record = Digest.of(new byte[] {1});
    int below = 0;
    for (int device = 0; device < 20_000; device++) {
      byte[] secret = new byte[Rollout.SECRET_BYTES];
      random.nextBytes(secret);
      below += Rollout.bucket(secret, record) < 1_000 ? 1 : 0;
    }
    assertTrue(below > 1_850 && below < 2_150, below + " of 20,000 for a tenth");
  }

  @Test
  void aSecretOfAnotherLengthIsRefused() {
    Digest record = Digest.of(new byte[] {1});
    assertThrows(IllegalArgumentException.class, () -> Rollout.bucket(new byte[31], record));
  }
}
