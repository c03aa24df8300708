package org.vademecum.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.vademecum.core.trust.json.MalformedMetadataException;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.server.publish.fault.SignerUnavailableException;
import org.vademecum.server.publish.trust.OnlineSigner;

/**
 * Signs by a program of the operator's ({@code VADEMECUM_SIGNER_COMMAND}), which suits keys that a
 * key management service or a token never gives out:
 *
 * <ul>
 *   <li>{@code PROGRAM public-key} prints the public key: PEM (Ed25519, ECDSA on P-256 or P-384),
 *       or JSON as TUF metadata carries it,
 *   <li>{@code PROGRAM sign} reads the bytes to sign and prints the signature in Base64.
 * </ul>
 *
 * A signature that the public key does not verify is refused here.
 */
final class CommandSigner implements OnlineSigner {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Vertx vertx;
  private final SignerProgram program;
  private final VerifyingKey publicKey;

  private CommandSigner(Vertx vertx, SignerProgram program, VerifyingKey publicKey) {
    this.vertx = vertx;
    this.program = program;
    this.publicKey = publicKey;
  }

  /**
   * Asks a program for its public key. Blocks.
   *
   * @throws StartException when it does not give one
   */
  static CommandSigner of(Vertx vertx, Path program) {
    return of(vertx, program, PATIENCE);
  }

  static CommandSigner of(Vertx vertx, Path path, Duration patience) {
    SignerProgram program = new SignerProgram(path, patience);
    try {
      String printed = new String(program.call("public-key", new byte[0]), StandardCharsets.UTF_8);
      return new CommandSigner(vertx, program, PublicKeys.parse(printed));
    } catch (SignerUnavailableException | MalformedMetadataException e) {
      throw new StartException(
          "the program of VADEMECUM_SIGNER_COMMAND gives no public key: " + e.getMessage(), e);
    }
  }

  @Override
  public VerifyingKey publicKey() {
    return publicKey;
  }

  @Override
  public Future<byte[]> sign(byte[] message) {
    return vertx.executeBlocking(() -> signature(message), false);
  }

  private byte[] signature(byte[] message) {
    byte[] signature = decoded(program.call("sign", message));
    if (!publicKey.verifies(message, signature)) {
      throw program.failed("what it signed does not verify by the public key that it gave");
    }
    return signature;
  }

  private byte[] decoded(byte[] printed) {
    try {
      return Base64.getMimeDecoder().decode(printed);
    } catch (IllegalArgumentException e) {
      throw program.failed("it printed no Base64");
    }
  }
}
