package org.vademecum.cli.keys.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.Test;
import org.vademecum.cli.CommandException;
import org.vademecum.core.trust.key.SigningKey;

class KeyFileTest {
  private static final char[] PASSPHRASE = "four plain words here".toCharArray();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final SigningKey KEY = SigningKey.generate(RANDOM);
  private static final String SEALED = text(KeyFile.bytes(KEY, Optional.of(PASSPHRASE), RANDOM));
  private static final String PLAIN = text(KeyFile.bytes(KEY, Optional.empty(), RANDOM));

  @Test
  void thePassphraseOpensIt() {
    KeyFile file = parse(SEALED);
    assertTrue(file.isSealed());
    assertArrayEquals(KEY.seed(), file.open(PASSPHRASE).seed());
    assertFalse(SEALED.contains(Hex.toHexString(KEY.seed())));
  }

  @Test
  void anotherPassphraseDoesNot() {
    refused("passphrase is another", SEALED, "four plain words her".toCharArray());
  }

  @Test
  void aChangedSecretIsNoticed() {
    int at = SEALED.indexOf("\"sealed\":\"") + 12;
    char other = SEALED.charAt(at) == '0' ? '1' : '0';
    refused(
        "file was changed", SEALED.substring(0, at) + other + SEALED.substring(at + 1), PASSPHRASE);
  }

  @Test
  void anotherPublicKeyIsNoticed() {
    String other = publicHex(SigningKey.generate(RANDOM));
    refused("file was changed", SEALED.replace(publicHex(KEY), other), PASSPHRASE);
    refused("different keys", PLAIN.replace(publicHex(KEY), other), new char[0]);
  }

  @Test
  void withoutAPassphraseTheSeedIsPlain() {
    KeyFile file = parse(PLAIN);
    assertFalse(file.isSealed());
    assertArrayEquals(KEY.seed(), file.open(new char[0]).seed());
  }

  @Test
  void aCostThatWouldTakeAllMemoryIsNotPaid() {
    refused("scrypt", SEALED.replace("\"n\":131072", "\"n\":1073741824"), PASSPHRASE);
    refused("scrypt", SEALED.replace("\"n\":131072", "\"n\":131071"), PASSPHRASE);
    refused("scrypt", SEALED.replace("\"n\":131072", "\"n\":4611686018427387904"), PASSPHRASE);
  }

  @Test
  void anotherFormatAndOtherFilesAreRefused() {
    refused("format 2", SEALED.replace("\"format\":1", "\"format\":2"), PASSPHRASE);
    refused("no key file", "{}", PASSPHRASE);
    refused("no key file", "", PASSPHRASE);
  }

  private static void refused(String because, String file, char[] passphrase) {
    CommandException fault =
        assertThrows(CommandException.class, () -> parse(file).open(passphrase));
    assertTrue(String.valueOf(fault.getMessage()).contains(because), fault::getMessage);
  }

  private static KeyFile parse(String file) {
    return KeyFile.parse(file.getBytes(StandardCharsets.UTF_8));
  }

  private static String publicHex(SigningKey key) {
    return key.publicKey().json().getAsJsonObject("keyval").get("public").getAsString();
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }
}
