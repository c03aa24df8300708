package org.vademecum.client.trust;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Provenance;
import org.vademecum.core.tree.MalformedNodeException;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;
import org.vademecum.proto.v1.NodePath;

/**
 * A work's provenance with the nodes that prove it to be under a root that a signed record names.
 * Nothing but the digests of the nodes is believed. No I/O.
 */
public final class ProvenanceProof {
  private static final String WHAT = "the provenance";
  private static final int MOST_NODES = 64;

  private final Map<Digest, byte[]> nodes = new HashMap<>();

  private ProvenanceProof(List<ByteString> path) {
    for (ByteString node : path) {
      byte[] bytes = node.toByteArray();
      nodes.put(Digest.of(bytes), bytes);
    }
  }

  /**
   * Takes a {@link NodePath} as it came.
   *
   * @param root of the pack's map from symbol to provenance, as signed
   * @throws ContentException when it does not prove what it should
   */
  public static Provenance accept(byte[] path, Digest root, String symbol) {
    try {
      NodePath message = NodePath.parseFrom(path);
      if (message.getNodesCount() > MOST_NODES) {
        throw new MalformedException(WHAT, message.getNodesCount() + " nodes");
      }
      return new ProvenanceProof(message.getNodesList()).open(root, symbol);
    } catch (InvalidProtocolBufferException | MalformedNodeException e) {
      throw new MalformedException(WHAT, e);
    }
  }

  private Provenance open(Digest root, String symbol) {
    Digest named =
        PackMap.find(this::node, root, symbol)
            .orElseThrow(() -> new MismatchException(WHAT, symbol, "none of that symbol"));
    return Nodes.provenance(node(named));
  }

  private byte[] node(Digest digest) {
    byte[] bytes = nodes.get(digest);
    if (bytes == null) {
      throw new MismatchException(WHAT, "the node " + digest, "a path without it");
    }
    return bytes;
  }
}
