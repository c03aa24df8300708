package org.vademecum.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vademecum.server.http.SignedLibrary;
import org.vademecum.server.publish.fault.SignerUnavailableException;

/** A node whose key is where it can only be used: programs around openssl stand for a service. */
@SuppressWarnings("NullAway.Init")
final class CommandSignerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final byte[] MESSAGE = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;
  private Vertx vertx;

  @BeforeEach
  void open() {
    vertx = Vertx.vertx();
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aLibraryIsSignedByAProgramAndItsNodeHasNoKeyOfItsOwn() throws Exception {
    Path program = program("P-256", sha256());
    Path data = directory.resolve("data");
    Map<String, String> environment =
        Map.of(
            "VADEMECUM_DATA", data.toString(),
            "VADEMECUM_PORT", "0",
            "VADEMECUM_SIGNER_COMMAND", program.toString());
    try (RunningServer server = Main.start(ServerConfig.of(environment))) {
      SignedLibrary library = new SignedLibrary(server);
      library.publish("guides", "Dig deep.");
      assertTrue(library.verified(Instant.now()).containsKey("editions/guides"));
      assertEquals("ecdsa", library.keyOf("timestamp").getString("keytype"));
    }
    assertFalse(Files.exists(data.resolve("keys/node.seed")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P-256", "P-384"})
  void whatAProgramSignsVerifies(String curve) throws Exception {
    String hash = curve.equals("P-256") ? sha256() : "openssl dgst -sha384 -sign KEY";
    CommandSigner signer = CommandSigner.of(vertx, program(curve, hash), PATIENCE);
    assertTrue(signer.publicKey().verifies(MESSAGE, sign(signer, MESSAGE)));
    byte[] large = new byte[1 << 20];
    assertTrue(signer.publicKey().verifies(large, sign(signer, large)));
  }

  @Test
  void aProgramThatFailsIsQuoted() throws Exception {
    Path program = program("P-256", "echo 'the token is locked' >&2; exit 3");
    CommandSigner signer = CommandSigner.of(vertx, program, PATIENCE);
    String message = failure(signer);
    assertTrue(message.contains("exit 3, the token is locked"), message);
    assertTrue(message.contains(program.toString()), message);
  }

  @Test
  void aSignatureThatDoesNotVerifyIsRefused() throws Exception {
    CommandSigner signer = CommandSigner.of(vertx, program("P-256", "cat"), PATIENCE);
    assertTrue(failure(signer).contains("does not verify"));
  }

  @Test
  void aProgramThatNeverEndsIsKilled() throws Exception {
    Path program = program("P-256", "exec sleep 600");
    CommandSigner signer = CommandSigner.of(vertx, program, Duration.ofSeconds(2));
    assertTrue(failure(signer).contains("longer than 2 s"));
  }

  @Test
  void withoutAPublicKeyNoServerStarts() throws IOException {
    Path program = script("echo nothing of use");
    StartException fault =
        assertThrows(StartException.class, () -> CommandSigner.of(vertx, program, PATIENCE));
    assertTrue(String.valueOf(fault.getMessage()).contains("VADEMECUM_SIGNER_COMMAND"));
    Map<String, String> missing = Map.of("VADEMECUM_SIGNER_COMMAND", directory + "/none");
    assertThrows(WrongSettingException.class, () -> ServerConfig.of(missing));
  }

  private static String sha256() {
    return "openssl dgst -sha256 -sign KEY";
  }

  private static byte[] sign(CommandSigner signer, byte[] message) {
    return signer.sign(message).toCompletionStage().toCompletableFuture().join();
  }

  private static String failure(CommandSigner signer) {
    CompletionException fault =
        assertThrows(CompletionException.class, () -> sign(signer, MESSAGE));
    Throwable cause = assertInstanceOf(SignerUnavailableException.class, fault.getCause());
    return String.valueOf(cause.getMessage());
  }

  /** A program with a key on a curve, which signs by a command in which KEY is the key's file. */
  private Path program(String curve, String signing) throws Exception {
    Path key = directory.resolve(curve + ".pem");
    assumeTrue(made(key, curve), "openssl is not installed");
    String signed = signing.contains("openssl") ? signing + " | openssl base64 -A" : signing;
    return script(
        "case $1 in\n  public-key) openssl pkey -in KEY -pubout ;;\n  sign) "
                .replace("KEY", "" + key)
            + signed.replace("KEY", "" + key)
            + " ;;\nesac");
  }

  private static boolean made(Path key, String curve) throws InterruptedException {
    try {
      Process making =
          new ProcessBuilder(
                  "openssl",
                  "genpkey",
                  "-algorithm",
                  "EC",
                  "-pkeyopt",
                  "ec_paramgen_curve:" + curve,
                  "-out",
                  key.toString())
              .start();
      return making.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private Path script(String body) throws IOException {
    Path script = Files.createTempFile(directory, "signer", ".sh");
    Files.writeString(script, "#!/bin/sh\n" + body + "\n");
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }
}
