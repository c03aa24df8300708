package org.vademecum.cli.admin;

import picocli.CommandLine.Option;

/** Which draft of a collection is meant. */
final class DraftOptions {
  @Option(
      names = "--draft",
      paramLabel = "DRAFT",
      defaultValue = "draft",
      description = "Name of the draft (default: ${DEFAULT-VALUE}).")
  private String name = "draft";

  String name() {
    return name;
  }
}
