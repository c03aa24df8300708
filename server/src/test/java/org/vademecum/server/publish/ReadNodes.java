package org.vademecum.server.publish;

import java.util.List;
import java.util.Objects;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.server.store.NodeReader;

/** The nodes that are really in the store, for checks that no cache may answer. */
final class ReadNodes implements NodeSource {
  private final NodeReader reader;

  ReadNodes(NodeReader reader) {
    this.reader = reader;
  }

  @Override
  public byte[] node(Digest digest) {
    return Objects.requireNonNull(Await.result(reader.getNodes(List.of(digest))).get(digest));
  }
}
