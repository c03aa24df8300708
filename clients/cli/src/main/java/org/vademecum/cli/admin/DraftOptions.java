package org.vademecum.cli.admin;

import picocli.CommandLine.Option;

/** Which draft of a collection is meant. */
public final class DraftOptions {
  @Option(
      names = "--draft",
      paramLabel = "DRAFT",
      defaultValue = "draft",
      description = "Name of the draft (default: ${DEFAULT-VALUE}).")
  private String name = "draft";

  /** Its name. */
  public String name() {
    return name;
  }
}
