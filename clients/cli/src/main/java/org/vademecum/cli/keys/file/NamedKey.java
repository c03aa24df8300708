package org.vademecum.cli.keys.file;

import java.nio.file.Path;
import org.vademecum.cli.CommandException;
import org.vademecum.core.trust.json.CanonicalJson;
import org.vademecum.core.trust.json.Fields;
import org.vademecum.core.trust.json.JsonReading;
import org.vademecum.core.trust.json.MalformedMetadataException;
import org.vademecum.core.trust.key.VerifyingKey;

/**
 * A public key and whose it is. Its file {@code NAME.pub.json} is the key as metadata carries it.
 */
public record NamedKey(String name, VerifyingKey key) {
  private static final String ENDING = ".pub.json";

  /** The public key in a file. */
  public static NamedKey read(Path file) {
    String name = requireName(file);
    try {
      Fields fields = Fields.of("public key", JsonReading.object(KeptFiles.read(file)));
      return new NamedKey(name, usable(fields));
    } catch (MalformedMetadataException | IllegalArgumentException e) {
      throw new CommandException(
          file
              + " holds no public key that can be used ("
              + e.getMessage()
              + "): have its owner send the file NAME.pub.json again",
          e);
    }
  }

  /** Writes a public key's file; refuses one that is there, or named otherwise. */
  public static void write(Path file, VerifyingKey key) {
    requireName(file);
    KeptFiles.create(file, bytes(key));
  }

  private static String requireName(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!name.endsWith(ENDING)) {
      throw new CommandException(
          file + " is no public key's file: it is called NAME.pub.json, beside the private one");
    }
    return name.substring(0, name.length() - ENDING.length());
  }

  /** The public key's file beside a private key's: {@code alice.key} has {@code alice.pub.json}. */
  public static Path beside(Path privateFile) {
    String name = String.valueOf(privateFile.getFileName()).replaceFirst("\\.(key|json)$", "");
    return privateFile.resolveSibling(name + ENDING);
  }

  /** The name of its file. */
  public String fileName() {
    return name + ENDING;
  }

  private static byte[] bytes(VerifyingKey key) {
    return CanonicalJson.readable(key.json());
  }

  /** A node may have a key of another kind than those that are made here. */
  private static VerifyingKey usable(Fields fields) {
    VerifyingKey key = VerifyingKey.from(fields);
    if (!key.isUsable()) {
      throw fields.malformed("it is of an unknown kind, or its value is no such key");
    }
    return key;
  }
}
