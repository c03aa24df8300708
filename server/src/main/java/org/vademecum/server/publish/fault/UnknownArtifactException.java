package org.vademecum.server.publish.fault;

import java.util.Map;

/** An artifact that is not there. */
public final class UnknownArtifactException extends PublishException {
  public UnknownArtifactException(String digest) {
    super(
        "there is no artifact " + digest + "; fetch the manifest again and what it names now",
        Map.of("digest", digest));
  }
}
