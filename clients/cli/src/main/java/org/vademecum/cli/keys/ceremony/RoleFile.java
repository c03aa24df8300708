package org.vademecum.cli.keys.ceremony;

import com.google.gson.JsonObject;
import org.vademecum.cli.CommandException;
import org.vademecum.core.trust.json.Fields;
import org.vademecum.core.trust.json.MalformedMetadataException;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Metadata;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Targets;

/**
 * Metadata that people sign: of {@code root}, {@code targets} or {@code editions.NAME}.
 *
 * @param metadata all that is signed: what this program does not understand is not taken
 */
public record RoleFile(String role, Envelope envelope, Metadata metadata) {

  /**
   * Reads metadata of a role.
   *
   * @param from where it came from, for messages
   */
  public static RoleFile parse(String role, byte[] bytes, String from) {
    try {
      Envelope envelope = Envelope.parse(bytes);
      Fields signed = envelope.signed();
      Metadata metadata = role.equals(Root.NAME) ? Root.from(signed) : Targets.from(signed);
      requireUnderstood(metadata, signed.object(), from);
      return new RoleFile(role, envelope, metadata);
    } catch (MalformedMetadataException e) {
      throw new CommandException(
          from
              + " is no metadata of "
              + role
              + " ("
              + e.getMessage()
              + "): fetch it again, and sign nothing else",
          e);
    }
  }

  private static void requireUnderstood(Metadata metadata, JsonObject signed, String from) {
    JsonObject known = metadata.toJson();
    known.add("spec_version", signed.get("spec_version"));
    if (!known.equals(signed)) {
      throw new CommandException(
          from
              + " says more than this program understands, so it cannot show what would be signed:"
              + " take a newer version of it, or ask who made the file");
    }
  }

  public long version() {
    return metadata.version();
  }

  /** Its file's name, such as {@code 2.root.json}. */
  public String fileName() {
    return fileName(role, version());
  }

  static String fileName(String role, long version) {
    return version + "." + role + ".json";
  }

  /** The same with other signatures. */
  public RoleFile with(Envelope other) {
    return new RoleFile(role, other, metadata);
  }

  /** What a root says. */
  Root root() {
    return (Root) metadata;
  }

  /** What targets, or editions, say. */
  public Targets targets() {
    return (Targets) metadata;
  }
}
