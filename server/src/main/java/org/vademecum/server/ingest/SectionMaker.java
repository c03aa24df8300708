package org.vademecum.server.ingest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.reference.Reference;
import org.vademecum.server.ingest.reference.ReferenceFinder;
import org.vademecum.server.ingest.structure.SectionDraft;

/**
 * Makes sections of drafts: with their ids, references found, emphasis where it means something.
 */
record SectionMaker(ReferenceFinder references) {

  /**
   * Makes one.
   *
   * @param marks of notes, where the source does not mark them
   */
  NumberedSection make(String id, SectionDraft draft, List<Span> marks) {
    String text = Normalizer.normalize(draft.text(), Normalizer.Form.NFC);
    List<Span> spans = new ArrayList<>();
    if (text.equals(draft.text()) && draft.kind() != SectionKind.SIGNATURE) {
      spans.addAll(draft.spans());
      spans.addAll(marks);
    }
    for (Reference reference : references.find(text, draft.part())) {
      spans.add(
          new Span(reference.start(), reference.end(), Span.Kind.REFERENCE, reference.target()));
    }
    return new NumberedSection(
        new Section(id, draft.kind(), text, spans), draft.level(), draft.number());
  }
}
