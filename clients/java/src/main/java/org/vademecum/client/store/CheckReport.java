package org.vademecum.client.store;

import java.util.List;
import org.vademecum.core.document.Digest;

/**
 * What a check of the store found.
 *
 * @param nodes number of nodes rehashed
 * @param bytes their size
 * @param sections number of sections in all packs
 * @param damaged nodes whose bytes are not those of their digest
 * @param missing nodes that others or a pack name and that are not there
 * @param packs names of the packs to fetch again, e.g. {@code treaties/fr}
 * @param notes what else is wrong, in words
 */
public record CheckReport(
    long nodes,
    long bytes,
    long sections,
    List<Digest> damaged,
    List<Digest> missing,
    List<String> packs,
    List<String> notes) {

  public CheckReport {
    damaged = List.copyOf(damaged);
    missing = List.copyOf(missing);
    packs = List.copyOf(packs);
    notes = List.copyOf(notes);
  }

  /** Whether everything is as it was published. */
  public boolean clean() {
    return damaged.isEmpty() && missing.isEmpty() && packs.isEmpty() && notes.isEmpty();
  }
}
