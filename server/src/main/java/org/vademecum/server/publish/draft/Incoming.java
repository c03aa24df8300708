package org.vademecum.server.publish.draft;

import java.util.List;
import java.util.Map;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Provenance;

/**
 * A document as read from its file, its sections under their birth ids.
 *
 * @param head description
 * @param sections in order
 * @param provenance where everything came from
 * @param structure what the import saw, as JSON values
 * @param attachments content of the attachments that the provenance names
 */
public record Incoming(
    ExpressionHead head,
    List<NumberedSection> sections,
    Provenance provenance,
    Map<String, Object> structure,
    Map<Digest, byte[]> attachments) {

  public Incoming {
    sections = List.copyOf(sections);
    attachments = Map.copyOf(attachments);
  }
}
