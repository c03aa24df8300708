package org.vademecum.client.read;

import java.util.List;
import org.vademecum.core.document.Language;

/**
 * What changed in one pack since an edition.
 *
 * @param since that edition
 * @param complete false when texts from so long ago are no longer kept on the device
 * @param sections in the order in which they changed first
 */
public record Changes(
    String collection, Language language, long since, boolean complete, List<Change> sections) {
  public Changes {
    sections = List.copyOf(sections);
  }
}
