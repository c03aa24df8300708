package org.vademecum.server.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;

/**
 * The sections of a part as formats with containers want them: the titles that it begins with, its
 * preamble, its body as trees by level, the signatures that end it.
 *
 * @param part or null for the main part
 */
record Content(
    @org.jspecify.annotations.Nullable Part part,
    List<Node> titles,
    List<Node> preamble,
    List<Node> body,
    List<Node> signatures) {

  /** A section with the notes whose marks stand in it, and what stands below it. */
  record Node(NumberedSection at, List<NumberedSection> notes, List<Node> children) {
    SectionKind kind() {
      return at.section().kind();
    }

    String id() {
      return at.section().id();
    }
  }

  /** The parts of an expression, the main part first; it may be empty. */
  static List<Content> of(ExportedExpression expression) {
    List<Content> parts = new ArrayList<>();
    List<NumberedSection> sections = expression.sections();
    int from = 0;
    Part open = null;
    for (Part part : expression.head().parts()) {
      int start = part.kind() == Part.Kind.MAIN ? -1 : indexOf(sections, part, from);
      if (start >= 0) {
        parts.add(of(open, sections.subList(from, start)));
        from = start;
        open = part;
      }
    }
    parts.add(of(open, sections.subList(from, sections.size())));
    return parts;
  }

  private static int indexOf(List<NumberedSection> sections, Part part, int from) {
    for (int i = from; i < sections.size(); i++) {
      if (sections.get(i).section().id().equals(part.firstSection())) {
        return i;
      }
    }
    return -1;
  }

  private static Content of(
      @org.jspecify.annotations.Nullable Part part, List<NumberedSection> sections) {
    List<Node> nodes = withNotes(sections);
    int titles = run(nodes, 0, SectionKind.TITLE);
    int preamble = run(nodes, titles, SectionKind.PREAMBLE);
    int end = nodes.size();
    while (end > preamble && nodes.get(end - 1).kind() == SectionKind.SIGNATURE) {
      end--;
    }
    return new Content(
        part,
        nodes.subList(0, titles),
        nodes.subList(titles, preamble),
        trees(nodes.subList(preamble, end)),
        nodes.subList(end, nodes.size()));
  }

  private static int run(List<Node> nodes, int from, SectionKind kind) {
    int end = from;
    while (end < nodes.size() && nodes.get(end).kind() == kind) {
      end++;
    }
    return end;
  }

  private static List<Node> withNotes(List<NumberedSection> sections) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < sections.size(); ) {
      NumberedSection at = sections.get(i);
      int end = i + 1;
      int mark = -1;
      boolean holds = at.section().kind() != SectionKind.NOTE;
      while (holds && end < sections.size() && markOf(at, sections.get(end)) > mark) {
        mark = markOf(at, sections.get(end));
        end++;
      }
      nodes.add(new Node(at, List.copyOf(sections.subList(i + 1, end)), new ArrayList<>()));
      i = end;
    }
    return nodes;
  }

  /** Where the first mark of a note stands in a section, or -1. */
  private static int markOf(NumberedSection holder, NumberedSection note) {
    if (note.section().kind() != SectionKind.NOTE) {
      return -1;
    }
    return holder.section().spans().stream()
        .filter(span -> span.kind() == Span.Kind.NOTE_REFERENCE)
        .filter(span -> span.value().equals("#" + note.section().id()))
        .mapToInt(Span::start)
        .findFirst()
        .orElse(-1);
  }

  private static List<Node> trees(List<Node> nodes) {
    List<Node> roots = new ArrayList<>();
    List<Node> open = new ArrayList<>();
    for (Node node : nodes) {
      while (!open.isEmpty() && open.get(open.size() - 1).at().level() >= node.at().level()) {
        open.remove(open.size() - 1);
      }
      (open.isEmpty() ? roots : open.get(open.size() - 1).children()).add(node);
      if (node.kind() != SectionKind.NOTE) {
        open.add(node);
      }
    }
    return roots;
  }

  /** Ids of the notes that stand with their marks. */
  static Set<String> heldNotes(List<Content> parts) {
    Set<String> held = new HashSet<>();
    parts.forEach(
        part -> part.all().forEach(node -> node.notes().forEach(n -> held.add(n.section().id()))));
    return held;
  }

  /** All its sections but the notes held by others, in order. */
  List<Node> all() {
    List<Node> all = new ArrayList<>();
    List.of(titles, preamble, body, signatures).forEach(nodes -> add(nodes, all));
    return all;
  }

  private static void add(List<Node> nodes, List<Node> all) {
    for (Node node : nodes) {
      all.add(node);
      add(node.children(), all);
    }
  }
}
