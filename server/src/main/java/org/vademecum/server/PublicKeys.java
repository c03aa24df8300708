package org.vademecum.server;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.vademecum.core.trust.json.Fields;
import org.vademecum.core.trust.json.JsonReading;
import org.vademecum.core.trust.json.MalformedMetadataException;
import org.vademecum.core.trust.key.VerifyingKey;

/** Reads public keys as other programs print them. */
final class PublicKeys {
  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
  private static final String END = "-----END PUBLIC KEY-----";

  /** What an Ed25519 key in DER begins with (RFC 8410 section 4). */
  private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int ED25519_BYTES = 32;

  /**
   * Reads JSON as TUF metadata carries it, or PEM (RFC 7468 section 13) where that alone says how
   * to sign: Ed25519, ECDSA.
   */
  static VerifyingKey parse(String printed) {
    String text = printed.strip();
    if (text.startsWith("{")) {
      byte[] json = text.getBytes(StandardCharsets.UTF_8);
      return VerifyingKey.from(Fields.of("public key", JsonReading.object(json)));
    }
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new MalformedMetadataException("it is neither JSON nor '" + BEGIN + "'");
    }
    return ofDer(text.substring(begin + BEGIN.length(), end));
  }

  private static VerifyingKey ofDer(String base64) {
    try {
      byte[] der = Base64.getMimeDecoder().decode(base64);
      return isEd25519(der) ? ed25519(der) : ecdsa(der);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new MalformedMetadataException(
          "of PEM keys Ed25519 and ECDSA on P-256 or P-384 are read; give others as JSON", e);
    }
  }

  private static boolean isEd25519(byte[] der) {
    return der.length == ED25519.length + ED25519_BYTES
        && Arrays.equals(der, 0, ED25519.length, ED25519, 0, ED25519.length);
  }

  private static VerifyingKey ed25519(byte[] der) {
    String hex = HexFormat.of().formatHex(der, ED25519.length, der.length);
    return key("ed25519", "ed25519", hex);
  }

  private static VerifyingKey ecdsa(byte[] der) throws GeneralSecurityException {
    ECPublicKey key =
        (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
    int bits = key.getParams().getCurve().getField().getFieldSize();
    if (bits != 256 && bits != 384) {
      throw new IllegalArgumentException("a curve of " + bits + " bits");
    }
    Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    String pem = BEGIN + "\n" + lines.encodeToString(der) + "\n" + END + "\n";
    return key("ecdsa", "ecdsa-sha2-nistp" + bits, pem);
  }

  private static VerifyingKey key(String type, String scheme, String value) {
    JsonObject keyval = new JsonObject();
    keyval.addProperty("public", value);
    JsonObject json = new JsonObject();
    json.addProperty("keytype", type);
    json.addProperty("scheme", scheme);
    json.add("keyval", keyval);
    return VerifyingKey.from(Fields.of("public key", json));
  }

  private PublicKeys() {}
}
