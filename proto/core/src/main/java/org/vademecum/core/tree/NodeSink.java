package org.vademecum.core.tree;

import org.vademecum.core.document.Digest;

/** Where new nodes go. Children come before the nodes that name them; a node may come twice. */
@FunctionalInterface
public interface NodeSink {

  /** Takes a node: {@code digest} is the SHA-256 of {@code bytes}. */
  void put(Digest digest, byte[] bytes);

  /** Puts a node and returns its digest. */
  default Digest put(byte[] bytes) {
    Digest digest = Digest.of(bytes);
    put(digest, bytes);
    return digest;
  }
}
