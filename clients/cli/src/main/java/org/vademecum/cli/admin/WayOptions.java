package org.vademecum.cli.admin;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an edition goes out. */
public final class WayOptions {
  @Option(
      names = "--urgent",
      description = "Devices fetch it at their next check, whatever their rules for traffic.")
  private boolean urgent;

  @Option(
      names = "--share",
      paramLabel = "PERCENT",
      description = "Share of devices that take it first (default: all).")
  private @Nullable Integer share;

  /** A request's body with what was said. */
  JsonObject into(JsonObject body) {
    if (urgent) {
      body.put("urgent", true);
    }
    if (share != null) {
      body.put("share", share);
    }
    return body;
  }
}
