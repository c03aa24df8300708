package org.vademecum.core.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vademecum.core.bundle.Caps;
import org.vademecum.core.document.Digest;

class FileVectorsTest {
  private ReadPacks packs;

  @BeforeEach
  void readContent() throws IOException {
    packs = new ReadPacks();
  }

  @Test
  void filesAreReadToTheContentTheySay() throws IOException {
    for (JsonObject bundle : VectorFiles.read("files.json", "bundles")) {
      String pack = bundle.get("pack").getAsString();
      assertRead(bundle, pack, packs.bundle(pack, file(bundle), caps(pack)));
    }
    for (JsonObject delta : VectorFiles.read("files.json", "deltas")) {
      String from = delta.get("from").getAsString();
      String to = delta.get("to").getAsString();
      assertRead(delta, to, packs.delta(from, to, file(delta), caps(to)));
    }
  }

  private Caps caps(String pack) {
    return ReadPacks.caps(packs.pack(pack));
  }

  private static byte[] file(JsonObject vector) throws IOException {
    byte[] file = ReadPacks.file(vector);
    assertEquals(vector.get("size").getAsInt(), file.length);
    assertEquals(vector.get("digest").getAsString(), Digest.of(file).hex());
    return file;
  }

  private void assertRead(JsonObject file, String pack, Digest root) {
    assertEquals(packs.pack(pack).get("root").getAsString(), root.hex(), file.toString());
    assertEquals(packs.expected(pack), packs.shown(root), file.toString());
  }
}
