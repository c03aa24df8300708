package org.vademecum.cli.read;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.vademecum.client.read.Link;
import org.vademecum.client.read.Links;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Span;

/** A section's text with its references: in brackets where they lead to what is here. */
record LinkedText(Section section, Links links) {

  String toText() {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Span span : references()) {
      out.append(section.text(), at, span.start());
      out.append(shown(section.text().substring(span.start(), span.end()), span));
      at = span.end();
    }
    return out.append(section.text(), at, section.text().length()).toString();
  }

  private String shown(String surface, Span span) {
    boolean same = surface.equals(span.value());
    Link link = links.of(span);
    if (link instanceof Link.Here) {
      return "[" + surface + (same ? "" : " -> " + span.value()) + "]";
    }
    if (link instanceof Link.Gone gone) {
      return surface + (same ? " (" : " (" + span.value() + ", ") + "gone: " + gone.reason() + ")";
    }
    return surface + (same ? " (" : " (" + span.value() + ", ") + "not in this library)";
  }

  JsonArray toJson() {
    JsonArray all = new JsonArray();
    references().forEach(span -> all.add(json(span)));
    return all;
  }

  private JsonObject json(Span span) {
    JsonObject json =
        new JsonObject()
            .put("start", span.start())
            .put("end", span.end())
            .put("text", section.text().substring(span.start(), span.end()))
            .put("target", span.value());
    Link link = links.of(span);
    json.put("here", link instanceof Link.Here);
    if (link instanceof Link.Gone gone) {
      json.put("gone", gone.reason());
    }
    if (link instanceof Link.Here here) {
      json.put("symbol", here.symbol().value());
      json.put("lang", here.language().tag());
      json.put("section", here.section());
    }
    return json;
  }

  private List<Span> references() {
    return section.spans().stream()
        .filter(span -> span.kind() == Span.Kind.REFERENCE)
        .sorted()
        .toList();
  }
}
