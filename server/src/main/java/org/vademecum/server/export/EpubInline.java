package org.vademecum.server.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Span;

/** Writes inline text as XHTML: emphasis, links within the book, marks of notes. */
final class EpubInline {
  private final Map<String, String> files = new HashMap<>();

  EpubInline(List<Content> parts) {
    for (int i = 0; i < parts.size(); i++) {
      String file = file(i);
      for (Content.Node node : parts.get(i).all()) {
        files.put(node.id(), file);
        node.notes().forEach(note -> files.put(note.section().id(), file));
      }
    }
  }

  /** The file of a part. */
  static String file(int part) {
    return "part-" + (part + 1) + ".xhtml";
  }

  /** An id as XHTML may have it; low lines stand in no section's id. */
  static String id(String section) {
    return "s-" + section.replace('~', '_');
  }

  void write(XmlWriter xml, NumberedSection at) {
    write(xml, at, 0, at.section().text().length());
  }

  void write(XmlWriter xml, NumberedSection at, int from, int to) {
    InlineWalk.walk(at.section().text(), at.section().spans(), from, to, new Writing(xml));
  }

  private final class Writing implements InlineWalk.Sink {
    private final XmlWriter xml;
    private boolean linked;

    Writing(XmlWriter xml) {
      this.xml = xml;
    }

    @Override
    public void open(Span span, boolean goesOn) {
      String file = files.get(span.value().replaceFirst("^#", ""));
      boolean link = span.value().startsWith("#") && file != null && !linked;
      linked |= link;
      String href = link ? file + "#" + id(span.value().substring(1)) : "";
      switch (span.kind()) {
        case EMPHASIS -> xml.open("em");
        case STRONG -> xml.open("strong");
        case NOTE_REFERENCE -> {
          if (link) {
            xml.open("a", "epub:type", "noteref", "role", "doc-noteref", "href", href);
          } else {
            xml.open("span");
          }
        }
        case REFERENCE -> {
          if (link) {
            xml.open("a", "href", href);
          } else {
            xml.open("span", "class", "reference");
          }
        }
      }
    }

    @Override
    public void text(String words) {
      xml.text(words);
    }

    @Override
    public void close(Span span) {
      boolean link = span.kind() == Span.Kind.REFERENCE || span.kind() == Span.Kind.NOTE_REFERENCE;
      linked &= !link;
      xml.close();
    }
  }
}
