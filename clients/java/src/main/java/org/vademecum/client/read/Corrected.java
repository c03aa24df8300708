package org.vademecum.client.read;

import java.util.List;
import java.util.Optional;
import org.vademecum.core.difference.WordDifference;
import org.vademecum.core.difference.WordDifference.Run;
import org.vademecum.core.document.ChangeLink;
import org.vademecum.core.document.Correction;
import org.vademecum.core.document.Section;

/**
 * A section that does not stand as issued.
 *
 * @param issued the section as issued; empty when a change inserted it
 * @param now the section as corrected; its text is empty when a change deleted it
 * @param changes that made it so: kind, work, and the section of that work that says it
 */
public record Corrected(Optional<Section> issued, Section now, List<ChangeLink> changes) {
  public Corrected {
    changes = List.copyOf(changes);
  }

  /** What a section was; empty when it stands as issued. */
  public static Optional<Corrected> of(Section section) {
    return section.correction().map(it -> of(section, it));
  }

  private static Corrected of(Section section, Correction correction) {
    return new Corrected(correction.issued(), section, correction.changes());
  }

  /** Whether a change deleted it. */
  public boolean deleted() {
    return now.text().isEmpty();
  }

  /** From the text as issued to the text as corrected, word by word. */
  public List<Run> difference() {
    return WordDifference.between(issued.map(Section::text).orElse(""), now.text());
  }
}
