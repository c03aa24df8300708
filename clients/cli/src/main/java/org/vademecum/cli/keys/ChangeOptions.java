package org.vademecum.cli.keys;

import picocli.CommandLine.Option;

/** Whose keys change. */
final class ChangeOptions {
  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description = "root, targets, online (the servers) or editions.NAME (a collection).")
  private String role = "";

  String role() {
    return role;
  }
}
