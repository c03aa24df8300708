package org.vademecum.server.publish.erasure;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Tombstone;
import org.vademecum.core.tree.Nodes;
import org.vademecum.server.publish.node.NodeCache;
import org.vademecum.server.store.ArtifactStore;
import org.vademecum.server.store.ArtifactStore.Artifact;
import org.vademecum.server.store.AttachmentStore;
import org.vademecum.server.store.Erased;
import org.vademecum.server.store.Erased.Kind;
import org.vademecum.server.store.ErasureStore;
import org.vademecum.server.store.NodeStore;

/** Takes the bytes away that listed digests stand for. It may be repeated until it succeeds. */
final class Wipe {
  private final ErasureStore list;
  private final NodeStore nodes;
  private final ArtifactStore artifacts;
  private final AttachmentStore attachments;
  private final NodeCache cache;

  Wipe(Erasures.Stored stored) {
    this.list = stored.erasures();
    this.nodes = stored.nodes();
    this.artifacts = stored.artifacts();
    this.attachments = stored.attachments();
    this.cache = stored.cache();
  }

  /** Wipes what is listed already. */
  Future<Void> run(Collection<Erased> entries) {
    return nodes
        .buryNodes(tombstones(entries))
        .compose(done -> attachments.deleteAttachments(of(entries, Kind.ATTACHMENT)))
        .compose(done -> deleteFiles(entries))
        .onSuccess(done -> forget());
  }

  /** Forgets nodes at hand, of which some may have been erased. */
  void forget() {
    cache.clear();
  }

  private static Map<Digest, byte[]> tombstones(Collection<Erased> entries) {
    Map<Digest, byte[]> tombstones = new HashMap<>();
    for (Erased entry : entries) {
      if (entry.kind() == Kind.NODE) {
        Tombstone tombstone = new Tombstone(entry.digest(), entry.reason(), entry.by(), entry.at());
        tombstones.put(entry.digest(), Nodes.encode(tombstone));
      }
    }
    return tombstones;
  }

  private static Set<Digest> of(Collection<Erased> entries, Kind kind) {
    return entries.stream()
        .filter(entry -> entry.kind() == kind)
        .map(Erased::digest)
        .collect(Collectors.toSet());
  }

  /** They are listed before they go, so that whoever asks for one hears why. */
  private Future<Void> deleteFiles(Collection<Erased> entries) {
    Map<Digest, Erased> roots = new HashMap<>();
    entries.stream()
        .filter(entry -> entry.kind() == Kind.ROOT)
        .forEach(entry -> roots.put(entry.digest(), entry));
    return artifacts
        .listArtifacts(key -> roots.containsKey(root(key)))
        .compose(
            files ->
                list.putErased(files.stream().map(file -> entry(file, roots)).toList())
                    .compose(done -> artifacts.deleteArtifacts(files)));
  }

  private static Digest root(String key) {
    return ErasedList.root(Artifact.target(key));
  }

  private static Erased entry(Artifact file, Map<Digest, Erased> roots) {
    Erased root = roots.get(root(file.key()));
    if (root == null) {
      throw new IllegalArgumentException(file.key() + " leads to no erased root");
    }
    return new Erased(file.digest(), Kind.FILE, root.order(), root.reason(), root.by(), root.at());
  }
}
