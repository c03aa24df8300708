package org.vademecum.server.ingest.structure;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.SectionKind;
import org.vademecum.server.ingest.source.Form;

/** Gives blocks, in order, their kind, part, level and number. */
final class Outliner {
  private final Phrases phrases;
  private final KindJudge kinds;
  private final Levels levels = new Levels();
  private final PartNames names = new PartNames();
  private final List<SectionDraft> sections = new ArrayList<>();
  private final List<Part.Kind> partKinds = new ArrayList<>();
  private final List<Integer> partStarts = new ArrayList<>();
  private String part = "main";

  Outliner(Phrases phrases, KindJudge kinds) {
    this.phrases = phrases;
    this.kinds = kinds;
  }

  void add(int index, Block block) {
    beginPart(block);
    SectionKind kind = kinds.judge(index);
    keepMarker(block, kind);
    int level = levels.of(block, kind);
    sections.addAll(
        Splitter.split(
            new SectionDraft(
                kind, part, level, number(block), block.text(), block.spans(), block.lines())));
  }

  private void beginPart(Block block) {
    PartHeadings.PartHeading heading =
        block.role() == Block.Role.PART || block.form() == Form.HEADING
            ? phrases.parts().read(block.text())
            : null;
    boolean sentence = block.length() > 400;
    if (heading == null || sentence) {
      if (block.role() == Block.Role.PART) {
        block.role(Block.Role.TEXT);
      }
      return;
    }
    block.role(Block.Role.PART);
    part = names.name(heading);
    partKinds.add(heading.kind());
    partStarts.add(sections.size());
    levels.part();
  }

  private static String number(Block block) {
    String implied = block.source().label();
    return implied.isEmpty() ? block.marker().printed() : implied;
  }

  /** A marker that made no numbered thing of the block is text after all. */
  private void keepMarker(Block block, SectionKind kind) {
    boolean lost = kind == SectionKind.PARAGRAPH && block.marker().type().isHeading();
    if (lost || block.marker().printed().length() > OutlineEntry.MAX_NUMBER) {
      block.unmark();
    }
  }

  List<Part> parts(List<String> ids) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < partStarts.size(); i++) {
      int start = partStarts.get(i);
      parts.add(new Part(sections.get(start).part(), partKinds.get(i), ids.get(start)));
    }
    return parts;
  }

  List<SectionDraft> sections() {
    return sections;
  }
}
