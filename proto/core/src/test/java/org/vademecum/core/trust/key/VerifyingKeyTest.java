package org.vademecum.core.trust.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Locale;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vademecum.core.document.Digest;

class VerifyingKeyTest {
  private static final byte[] MESSAGE = "a message".getBytes(StandardCharsets.UTF_8);
  private static final KeyPair RSA = Keys.rsa(2048);
  private static final KeyPair P256 = Keys.ec("secp256r1");
  private static final KeyPair P384 = Keys.ec("secp384r1");

  /** RFC 8032 section 7.1, test 2. */
  @Test
  void anEd25519SignatureOfTheRfcVerifies() {
    VerifyingKey key = ed25519("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    byte[] signature =
        Hex.decode(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    assertTrue(key.verifies(new byte[] {0x72}, signature));
    assertFalse(key.verifies(new byte[] {0x73}, signature));
    signature[63] ^= 1;
    assertFalse(key.verifies(new byte[] {0x72}, signature));
    assertFalse(key.verifies(new byte[] {0x72}, new byte[0]));
  }

  @Test
  void anIdIsTheHashOfTheCanonicalKey() {
    assertEquals(
        Digest.of(
                ("{\"keytype\":\"ed25519\",\"keyval\":{\"public\":\""
                        + "ab".repeat(32)
                        + "\"},\"scheme\":\"ed25519\"}")
                    .getBytes(StandardCharsets.UTF_8))
            .hex(),
        ed25519("ab".repeat(32)).id());
  }

  @ParameterizedTest
  @CsvSource({
    "rsassa-pss-sha256, RSASSA-PSS",
    "rsa-pkcs1v15-sha256, SHA256withRSA",
    "rsa-pkcs1v15-sha512, SHA512withRSA"
  })
  void anRsaSignatureVerifiesUnderItsSchemeOnly(String scheme, String algorithm) {
    byte[] signature = Keys.sign(RSA, algorithm, MESSAGE);
    assertTrue(Keys.key("rsa", scheme, Keys.pem(RSA)).verifies(MESSAGE, signature));
    assertFalse(Keys.key("rsa", scheme, Keys.pem(RSA)).verifies(new byte[1], signature));
    assertFalse(Keys.key("rsa", "rsassa-pss-sha384", Keys.pem(RSA)).verifies(MESSAGE, signature));
    assertFalse(Keys.key("ecdsa", scheme, Keys.pem(RSA)).verifies(MESSAGE, signature));
  }

  @ParameterizedTest
  @CsvSource({"ecdsa", "ecdsa-sha2-nistp256"})
  void anEcdsaSignatureVerifiesUnderBothNamesOfItsType(String type) {
    byte[] signature = Keys.sign(P256, "SHA256withECDSA", MESSAGE);
    assertTrue(Keys.key(type, "ecdsa-sha2-nistp256", Keys.pem(P256)).verifies(MESSAGE, signature));
    assertFalse(Keys.key(type, "ecdsa-sha2-nistp384", Keys.pem(P256)).verifies(MESSAGE, signature));
    byte[] longer = Keys.sign(P384, "SHA384withECDSA", MESSAGE);
    assertTrue(Keys.key(type, "ecdsa-sha2-nistp384", Keys.pem(P384)).verifies(MESSAGE, longer));
  }

  @Test
  void aKeyOnAnotherCurveThanItsSchemesVerifiesNothing() {
    byte[] signature = Keys.sign(P384, "SHA256withECDSA", MESSAGE);
    assertFalse(
        Keys.key("ecdsa", "ecdsa-sha2-nistp256", Keys.pem(P384)).verifies(MESSAGE, signature));
  }

  @Test
  void aShortRsaKeyVerifiesNothing() {
    KeyPair weak = Keys.rsa(1024);
    byte[] signature = Keys.sign(weak, "SHA256withRSA", MESSAGE);
    assertFalse(
        Keys.key("rsa", "rsa-pkcs1v15-sha256", Keys.pem(weak)).verifies(MESSAGE, signature));
  }

  @ParameterizedTest
  @CsvSource({
    "rsa, rsa-pkcs1v15-sha1, SHA1withRSA",
    "rsa, rsa-pkcs1v15-md5, MD5withRSA",
    "rsa, ed25519, SHA256withRSA",
    "future, rsa-pkcs1v15-sha256, SHA256withRSA"
  })
  void anUnknownOrWeakTypeOrSchemeVerifiesNothing(String type, String scheme, String algorithm) {
    byte[] signature = Keys.sign(RSA, algorithm, MESSAGE);
    assertFalse(Keys.key(type, scheme, Keys.pem(RSA)).verifies(MESSAGE, signature));
  }

  @Test
  void aValueThatIsNoKeyIsKeptAndVerifiesNothing() {
    for (String value : new String[] {"", "zz", "00", "-----BEGIN PUBLIC KEY-----"}) {
      VerifyingKey key = ed25519(value);
      assertFalse(key.verifies(MESSAGE, new byte[64]));
      assertFalse(key.isUsable());
      assertEquals(value, key.json().getAsJsonObject("keyval").get("public").getAsString());
      assertFalse(Keys.key("rsa", "rsassa-pss-sha256", value).verifies(MESSAGE, new byte[256]));
    }
  }

  @Test
  void oneKeyIsTheSameHoweverItIsWritten() {
    String hex = SigningKey.fromSeed(new byte[32]).publicKey().json().toString();
    String value = hex.replaceAll(".*\"public\":\"([0-9a-f]+)\".*", "$1");
    assertEquals(ed25519(value), ed25519(value.toUpperCase(Locale.ROOT)));
    assertNotEquals(ed25519(value), ed25519("00".repeat(32)));
    assertTrue(ed25519(value).isUsable());

    String pem = Keys.pem(P256);
    assertEquals(
        Keys.key("ecdsa", "ecdsa-sha2-nistp256", pem),
        Keys.key("ecdsa-sha2-nistp256", "ecdsa-sha2-nistp256", pem.replace("\n", "\r\n")));
    assertEquals(
        Keys.key("rsa", "rsassa-pss-sha256", Keys.pem(RSA)),
        Keys.key("rsa", "rsa-pkcs1v15-sha256", Keys.pem(RSA)));
  }

  private static VerifyingKey ed25519(String hex) {
    return Keys.key("ed25519", "ed25519", hex);
  }
}
