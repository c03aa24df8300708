package org.vademecum.core.tree;

import java.util.Collection;
import org.vademecum.core.document.Digest;

/** Where nodes are read from. */
@FunctionalInterface
public interface NodeSource {

  /** The canonical bytes of a node; throws when it is not there. */
  byte[] node(Digest digest);

  /** Says which nodes will be asked for next, so that a remote source can fetch them together. */
  default void prefetch(Collection<Digest> digests) {}
}
