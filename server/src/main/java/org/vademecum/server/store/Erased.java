package org.vademecum.server.store;

import org.vademecum.core.document.Digest;

/**
 * An entry of the list of what was erased.
 *
 * @param digest of what is gone, or stands for it
 * @param kind what is gone
 * @param order which erasing it belongs to: {@code COLLECTION/EDITION/LANGUAGE/SYMBOL#SECTION}
 * @param reason why
 * @param by who had it erased; may be empty
 * @param at when, milliseconds since 1970-01-01T00:00Z
 */
public record Erased(Digest digest, Kind kind, String order, String reason, String by, long at) {

  /** Whether an edition of a collection, after some edition, decided it. */
  public boolean isNewerThan(String collection, long edition) {
    String[] parts = order.split("/", 3);
    return parts[0].equals(collection) && Long.parseLong(parts[1]) > edition;
  }

  /** What a digest stands for. */
  public enum Kind {
    /** A node of a tree: a section, an expression, provenance. */
    NODE,
    /** A source file or picture. */
    ATTACHMENT,
    /** The root of a pack that has the text: no file that leads there is served. */
    ROOT,
    /** A bundle or delta that had the text. */
    FILE,
    /** A text in one work, by the digest of work and text: it is not imported again unasked. */
    TEXT,
    /** An order, by the digest of its name, of which nothing is left to be done. */
    ORDER
  }
}
