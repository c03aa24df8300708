package org.vademecum.server.http;

import io.vertx.ext.web.RoutingContext;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.publish.name.PackId;

/** The values in a reader's path; each fails with {@link BadRequestException}. */
final class PathValues {
  private final RoutingContext context;

  PathValues(RoutingContext context) {
    this.context = context;
  }

  String collection() {
    return context.pathParam("collection");
  }

  PackId pack() {
    return new PackId(collection(), language());
  }

  long edition() {
    try {
      return Long.parseLong(context.pathParam("edition"));
    } catch (NumberFormatException e) {
      throw new BadRequestException("edition", "an edition is a number from 1 on");
    }
  }

  Digest digest(String name) {
    try {
      return Digest.parse(context.pathParam(name));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(name, e);
    }
  }

  /** The symbol that the query names. */
  String symbol() {
    String symbol = context.request().getParam("symbol", "");
    try {
      return new Symbol(symbol).value();
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("symbol", e);
    }
  }

  private Language language() {
    try {
      return new Language(context.pathParam("language"));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("language", e);
    }
  }
}
