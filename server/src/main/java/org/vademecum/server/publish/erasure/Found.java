package org.vademecum.server.publish.erasure;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.vademecum.core.document.Digest;

/**
 * What belongs to an erasing.
 *
 * @param nodes sections, expressions and provenance
 * @param attachments source files and pictures
 * @param roots of packs that have the text
 * @param texts digests of work and text
 * @param shared other works that have a section to the byte, which therefore stays
 * @param obstacles why it cannot be done as it stands
 */
public record Found(
    Set<Digest> nodes,
    Set<Digest> attachments,
    Set<Digest> roots,
    Set<Digest> texts,
    Set<String> shared,
    Set<String> obstacles) {

  static Found nothing() {
    return new Found(
        new HashSet<>(),
        new HashSet<>(),
        new HashSet<>(),
        new HashSet<>(),
        new TreeSet<>(),
        new TreeSet<>());
  }
}
