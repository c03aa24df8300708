package org.vademecum.server.publish.delivery;

import com.google.protobuf.ByteString;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;
import org.vademecum.proto.v1.NodePath;
import org.vademecum.server.publish.erasure.ErasedList;
import org.vademecum.server.publish.fault.UnknownArtifactException;
import org.vademecum.server.publish.fault.UnknownWorkException;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.publish.node.TreeWork;
import org.vademecum.server.store.ArtifactStore.Artifact;
import org.vademecum.server.store.AttachmentStore;

/** What hangs beside published packs: where each section came from, and the files themselves. */
public final class Provenances {
  private final AttachmentStore attachments;
  private final TreeWork work;
  private final PublishedRoots roots;
  private final ErasedList erased;

  Provenances(AttachmentStore attachments, TreeWork work, PublishedRoots roots, ErasedList erased) {
    this.erased = erased;
    this.attachments = attachments;
    this.work = work;
    this.roots = roots;
  }

  /**
   * The provenance of a work, with the nodes that prove it to be under a published root.
   *
   * @param root of a pack's map from symbol to provenance
   */
  public Future<Representation> provenance(PackId pack, Digest root, String symbol) {
    return roots
        .requireProvenance(pack, root)
        .compose(ignored -> work.run(nodes -> path(nodes, pack, root, symbol)))
        .map(Representation::of);
  }

  private static NodePath path(NodeSource nodes, PackId pack, Digest root, String symbol) {
    NodePath.Builder path = NodePath.newBuilder();
    List<byte[]> inner = PackMap.path(nodes, root, symbol);
    inner.forEach(node -> path.addNodes(ByteString.copyFrom(node)));
    Optional<Digest> found = PackMap.find(nodes, root, symbol);
    byte[] provenance =
        nodes.node(
            found.orElseThrow(
                () -> new UnknownWorkException(pack.collection(), symbol, pack.language().tag())));
    requireThere(provenance);
    return path.addNodes(ByteString.copyFrom(provenance)).build();
  }

  /** What stands for erased provenance is no provenance, which its reading finds out. */
  private static void requireThere(byte[] provenance) {
    Nodes.provenance(provenance);
  }

  /**
   * An attachment; fails with {@link UnknownArtifactException}, or with {@code ErasedException}
   * when it was erased.
   */
  public Future<Artifact> attachment(Digest digest) {
    return attachments
        .findAttachment(digest)
        .compose(
            found ->
                found.isPresent()
                    ? Future.succeededFuture(found.get())
                    : erased.gone(digest, new UnknownArtifactException(digest.hex())));
  }

  /** Bytes of one piece of an attachment. */
  public Future<byte[]> piece(Digest piece) {
    return attachments.getPiece(piece);
  }
}
