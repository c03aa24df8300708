package org.vademecum.server.ingest.align;

import java.util.List;
import java.util.Map;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.SectionKind;

/**
 * One of the two versions, with what matching asks for at once: equal texts have equal numbers, and
 * every section knows its parent.
 */
final class Version {
  /** Parent of a section that has none. */
  static final int ROOT = -1;

  private final List<NumberedSection> sections;
  private final int[] texts;
  private final int[] parents;

  private Version(List<NumberedSection> sections, int[] texts, int[] parents) {
    this.sections = sections;
    this.texts = texts;
    this.parents = parents;
  }

  /**
   * Numbers the texts of a version.
   *
   * @param textNumbers normalised text to its number; shared by the versions to compare, extended
   *     here
   */
  static Version of(List<NumberedSection> sections, Map<String, Integer> textNumbers) {
    int[] texts = new int[sections.size()];
    for (int i = 0; i < texts.length; i++) {
      String text = NormalText.of(sections.get(i).section().text());
      Integer known = textNumbers.putIfAbsent(text, textNumbers.size());
      texts[i] = known != null ? known : textNumbers.size() - 1;
    }
    return new Version(sections, texts, parentsOf(sections));
  }

  /** The nearest preceding section of lower level, for each section. */
  static int[] parentsOf(List<NumberedSection> sections) {
    int[] parents = new int[sections.size()];
    for (int i = 0; i < parents.length; i++) {
      int parent = i - 1;
      while (parent != ROOT && sections.get(parent).level() >= sections.get(i).level()) {
        parent = parents[parent];
      }
      parents[i] = parent;
    }
    return parents;
  }

  int size() {
    return texts.length;
  }

  int text(int index) {
    return texts[index];
  }

  int parent(int index) {
    return parents[index];
  }

  int level(int index) {
    return sections.get(index).level();
  }

  String id(int index) {
    return sections.get(index).section().id();
  }

  SectionKind kind(int index) {
    return sections.get(index).section().kind();
  }

  String number(int index) {
    return sections.get(index).number();
  }
}
