package org.vademecum.server.publish.fault;

import java.util.Map;

/** The program that signs with this node's key gave no signature. */
public final class SignerUnavailableException extends PublishException {

  /**
   * @param why what it said, or did
   */
  public SignerUnavailableException(String program, String why) {
    super(
        "the signer "
            + program
            + " gave no signature: "
            + why
            + "; nothing new is shown until it does, what is decided is not lost",
        Map.of());
  }

  @Override
  public boolean isPassing() {
    return true;
  }
}
