package org.vademecum.cli.admin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.vademecum.cli.keys.file.NamedKey;
import picocli.CommandLine.Option;

/** Whose signatures make an edition of a collection; given together or not at all. */
final class SignerOptions {
  @Option(
      names = "--signer",
      required = true,
      arity = "1..*",
      paramLabel = "PUB",
      description =
          "Public keys (NAME.pub.json) of those who approve its editions"
              + " (default: one key, which the server keeps).")
  private List<Path> signers = List.of();

  @Option(
      names = "--threshold",
      required = true,
      paramLabel = "N",
      description = "How many of them must sign each edition.")
  private int threshold = 1;

  /** As the admin API takes them. */
  JsonObject json() {
    JsonArray keys = new JsonArray();
    keys().forEach(key -> keys.add(new JsonObject(key.key().json().toString())));
    return new JsonObject().put("keys", keys).put("threshold", threshold);
  }

  /** The same for people. */
  String shown() {
    String names = keys().stream().map(NamedKey::name).collect(Collectors.joining(", "));
    return "each edition is signed by " + threshold + " of " + signers.size() + ": " + names;
  }

  private List<NamedKey> keys() {
    return signers.stream().map(NamedKey::read).toList();
  }
}
