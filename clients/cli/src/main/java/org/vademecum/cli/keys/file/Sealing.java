package org.vademecum.cli.keys.file;

import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.modes.AEADBlockCipher;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.util.encoders.DecoderException;
import org.bouncycastle.util.encoders.Hex;
import org.vademecum.core.trust.json.Fields;

/**
 * A secret under a passphrase: a key by scrypt (RFC 7914), then AES-256-GCM (NIST SP 800-38D). What
 * is needed to open it stands beside it, in hex and numbers; bounds keep a file from asking for all
 * memory there is.
 */
final class Sealing {
  /** Cost: 128 MiB and about a second, which a guesser pays for each guess. */
  private static final int N = 1 << 17;

  private static final int R = 8;
  private static final int P = 1;
  private static final long MOST_BYTES = 1L << 30;
  private static final int KEY_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /**
   * Seals a secret.
   *
   * @param about what is authenticated with it and must be the same when it is opened
   */
  static JsonObject seal(byte[] secret, char[] passphrase, byte[] about, SecureRandom random) {
    JsonObject json = new JsonObject();
    json.addProperty("kdf", "scrypt");
    json.addProperty("n", N);
    json.addProperty("r", R);
    json.addProperty("p", P);
    json.addProperty("salt", Hex.toHexString(bytes(SALT_BYTES, random)));
    json.addProperty("cipher", "aes-256-gcm");
    json.addProperty("nonce", Hex.toHexString(bytes(NONCE_BYTES, random)));
    Fields fields = Fields.of("secret", json);
    try {
      json.addProperty("sealed", Hex.toHexString(run(true, fields, passphrase, about, secret)));
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("AES-GCM did not encrypt", e);
    }
    return json;
  }

  /** Opens a secret; fails when passphrase, secret or what is authenticated with it is another. */
  static byte[] open(Fields secret, char[] passphrase, byte[] about)
      throws InvalidCipherTextException {
    return run(false, secret, passphrase, about, hex(secret, "sealed"));
  }

  private static byte[] run(
      boolean seal, Fields fields, char[] passphrase, byte[] about, byte[] input)
      throws InvalidCipherTextException {
    AEADBlockCipher cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
    byte[] key = key(fields, passphrase);
    cipher.init(
        seal, new AEADParameters(new KeyParameter(key), TAG_BITS, hex(fields, "nonce"), about));
    byte[] output = new byte[cipher.getOutputSize(input.length)];
    int length = cipher.processBytes(input, 0, input.length, output, 0);
    cipher.doFinal(output, length);
    Arrays.fill(key, (byte) 0);
    return output;
  }

  private static byte[] key(Fields fields, char[] passphrase) {
    if (!fields.text("kdf").equals("scrypt") || !fields.text("cipher").equals("aes-256-gcm")) {
      throw fields.malformed("it is sealed in a way that this program does not know");
    }
    long n = fields.number("n", 2);
    long r = fields.number("r", 1);
    long p = fields.number("p", 1);
    boolean fits = n <= MOST_BYTES && r <= 32 && p <= 16 && 128 * n * r <= MOST_BYTES;
    if (!fits || Long.bitCount(n) != 1) {
      throw fields.malformed("its scrypt parameters are none that this program uses");
    }
    ByteBuffer utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
    byte[] bytes = new byte[utf8.remaining()];
    utf8.get(bytes);
    return SCrypt.generate(bytes, hex(fields, "salt"), (int) n, (int) r, (int) p, KEY_BYTES);
  }

  private static byte[] hex(Fields fields, String name) {
    try {
      return Hex.decodeStrict(fields.text(name));
    } catch (DecoderException e) {
      throw fields.malformed("'" + name + "' is not hex");
    }
  }

  private static byte[] bytes(int count, SecureRandom random) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private Sealing() {}
}
