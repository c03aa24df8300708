package org.vademecum.cli.keys.file;

import com.google.gson.JsonObject;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.util.encoders.DecoderException;
import org.bouncycastle.util.encoders.Hex;
import org.vademecum.cli.CommandException;
import org.vademecum.core.trust.json.CanonicalJson;
import org.vademecum.core.trust.json.Fields;
import org.vademecum.core.trust.json.JsonReading;
import org.vademecum.core.trust.json.MalformedMetadataException;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.core.trust.key.VerifyingKey;

/**
 * A private key's file: JSON with {@code format} 1, the {@code public} key as metadata carries it,
 * and the {@code secret}: the 32-byte seed, sealed under a passphrase or {@code plain} in hex.
 */
public final class KeyFile {
  private static final long FORMAT = 1;

  private final Fields file;
  private final VerifyingKey publicKey;

  private KeyFile(Fields file) {
    this.file = file;
    this.publicKey = VerifyingKey.from(file.fields("public"));
  }

  /** The bytes of a key's file; without a passphrase, whoever reads them has the key. */
  public static byte[] bytes(SigningKey key, Optional<char[]> passphrase, SecureRandom random) {
    JsonObject json = new JsonObject();
    json.addProperty("format", FORMAT);
    json.add("public", key.publicKey().json());
    byte[] about = CanonicalJson.bytes(json);
    JsonObject plain = new JsonObject();
    plain.addProperty("plain", Hex.toHexString(key.seed()));
    json.add(
        "secret", passphrase.map(it -> Sealing.seal(key.seed(), it, about, random)).orElse(plain));
    return CanonicalJson.bytes(json);
  }

  /** Reads a key's file, without opening its secret. */
  public static KeyFile parse(byte[] bytes) {
    Fields file = readable(() -> Fields.of("key file", JsonReading.object(bytes)));
    long format = readable(() -> file.number("format", 1));
    if (format != FORMAT) {
      throw new CommandException(
          "this key file has format "
              + format
              + ", this program reads format "
              + FORMAT
              + ": take the version of the program that made it, or a newer one");
    }
    return readable(() -> new KeyFile(file));
  }

  /**
   * The public key of a private key's file: of one that this class writes, or of one that a server
   * keeps, which is the 32-byte seed alone.
   */
  public static VerifyingKey publicKeyOf(byte[] bytes) {
    return bytes.length == SigningKey.SEED_BYTES
        ? SigningKey.fromSeed(bytes).publicKey()
        : parse(bytes).publicKey();
  }

  public VerifyingKey publicKey() {
    return publicKey;
  }

  /** Whether a passphrase opens it. */
  public boolean isSealed() {
    return readable(() -> !file.fields("secret").has("plain"));
  }

  /** The private key; the passphrase is left out where there is none. */
  public SigningKey open(char[] passphrase) {
    byte[] seed = readable(() -> seed(passphrase));
    SigningKey key = SigningKey.fromSeed(seed);
    Arrays.fill(seed, (byte) 0);
    if (!key.publicKey().equals(publicKey)) {
      throw new CommandException(
          "this key file was changed: its private and public parts are of different keys;"
              + " take a copy that was kept elsewhere");
    }
    return key;
  }

  private byte[] seed(char[] passphrase) {
    Fields secret = file.fields("secret");
    try {
      byte[] seed =
          secret.has("plain")
              ? Hex.decodeStrict(secret.text("plain"))
              : Sealing.open(secret, passphrase, about());
      if (seed.length != SigningKey.SEED_BYTES) {
        throw secret.malformed("its length is " + seed.length + " bytes");
      }
      return seed;
    } catch (DecoderException e) {
      throw secret.malformed("'plain' is not hex");
    } catch (InvalidCipherTextException e) {
      throw new CommandException(
          "the key does not open: the passphrase is another, or the file was changed;"
              + " try again, or take a copy that was kept elsewhere",
          e);
    }
  }

  private byte[] about() {
    JsonObject rest = file.object().deepCopy();
    rest.remove("secret");
    return CanonicalJson.bytes(rest);
  }

  private static <T> T readable(java.util.function.Supplier<T> reading) {
    try {
      return reading.get();
    } catch (MalformedMetadataException e) {
      throw new CommandException(
          "this is no key file, or it was damaged ("
              + e.getMessage()
              + "): take the file that 'vademecum keys new' made, or a copy of it",
          e);
    }
  }
}
