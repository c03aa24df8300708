package org.vademecum.server.ingest.akn;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.Span;

/** Turns the hrefs of references and note marks into ids and symbols. */
final class AknLinks {
  private final Map<String, String> ids = new HashMap<>();

  private AknLinks() {}

  static List<AknSection> link(List<AknSection> sections) {
    AknLinks links = new AknLinks();
    for (AknSection section : sections) {
      links.ids.putIfAbsent(section.eId(), section.id());
    }
    links.ids.remove("");
    return sections.stream().map(links::link).toList();
  }

  private AknSection link(AknSection section) {
    List<Span> spans = new ArrayList<>();
    for (Span span : section.spans()) {
      boolean target =
          span.kind() == Span.Kind.REFERENCE || span.kind() == Span.Kind.NOTE_REFERENCE;
      String value = target ? target(span.value()) : "";
      if (!target || !value.isEmpty()) {
        spans.add(new Span(span.start(), span.end(), span.kind(), value));
      }
    }
    return section.with(section.id(), spans);
  }

  private String target(String href) {
    if (href.startsWith("#")) {
      String id = href.substring(1);
      return "#" + ids.getOrDefault(id, id);
    }
    if (!href.startsWith(AknNames.WORKS)) {
      return "";
    }
    return decode(href.substring(AknNames.WORKS.length()));
  }

  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
