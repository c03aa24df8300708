package org.vademecum.cli.admin;

import io.vertx.core.json.JsonObject;

/** What a draft orders about texts beside their words, for people. */
final class OrderLines {

  /** One order, such as {@code withdraw A/1 in fr: superseded}. */
  static String of(JsonObject order) {
    String section = order.getString("section");
    String language = order.getString("lang");
    String reason = order.getString("reason");
    return order.getString("verb")
        + " "
        + order.getString("symbol")
        + (section.isEmpty() ? "" : "#" + section)
        + (language.isEmpty() ? " in all languages" : " in " + language)
        + (reason.isEmpty() ? "" : ": " + reason);
  }

  private OrderLines() {}
}
