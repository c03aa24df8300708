package org.vademecum.server.publish.delivery;

import org.vademecum.core.bundle.Encoder;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.name.PackId;

/** What files are stored under: all that their bytes follow from. */
final class ArtifactKeys {

  static String bundle(PackId pack, Digest root, Effort effort) {
    return "bundle/" + pack + "/" + root.hex() + "/" + Encoder.of(effort);
  }

  static String delta(PackId pack, Digest from, Digest to) {
    return "delta/" + pack + "/" + from.hex() + "/" + to.hex() + "/" + Encoder.of(Effort.THOROUGH);
  }

  private ArtifactKeys() {}
}
