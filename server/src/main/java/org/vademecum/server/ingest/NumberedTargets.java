package org.vademecum.server.ingest;

import org.vademecum.core.document.SectionKind;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.reference.SectionTargets;
import org.vademecum.server.ingest.structure.SectionDraft;
import org.vademecum.server.ingest.structure.Structure;

/** Which sections of a structured text are paragraphs or articles with numbers. */
record NumberedTargets(LanguageData data) {

  SectionTargets of(Structure structure) {
    SectionTargets targets = new SectionTargets(data);
    for (int i = 0; i < structure.sections().size(); i++) {
      SectionDraft section = structure.sections().get(i);
      String id = structure.ids().get(i);
      if (section.kind() == SectionKind.PARAGRAPH) {
        targets.addParagraph(section.part(), section.number(), id);
      }
      if (section.kind() == SectionKind.HEADING || section.kind() == SectionKind.PARAGRAPH) {
        targets.addArticle(section.part(), section.number(), section.text(), id);
      }
    }
    return targets;
  }
}
