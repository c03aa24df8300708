package org.vademecum.server.publish.draft;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.draft.DraftEdits.Change;
import org.vademecum.server.publish.erasure.ErasedList;
import org.vademecum.server.publish.fault.ErasedTextException;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.Erased;
import org.vademecum.server.store.Erased.Kind;
import org.vademecum.server.store.NodeStore;

/**
 * Lets nodes that were erased with one text be nodes of another: "The General Assembly," is in
 * many. What a draft brings that is older than the erasing is the erased text itself, and stays
 * away.
 */
final class Revival {
  private final ErasedList erased;
  private final NodeStore nodes;

  Revival(ErasedList erased, NodeStore nodes) {
    this.erased = erased;
    this.nodes = nodes;
  }

  /**
   * What a change of a draft brings that was erased; fails with {@link ErasedTextException} when
   * the draft is older.
   */
  Future<List<Erased>> check(DraftHead draft, Change<?> change) {
    Set<Digest> wanted = new HashSet<>(change.fresh().keySet());
    change
        .packs()
        .forEach(
            (language, roots) -> {
              PackId pack = new PackId(draft.collection(), language);
              wanted.add(ErasedList.root(pack, roots.root()));
            });
    return erased.treesOf(wanted).map(entries -> allowed(draft, change, entries));
  }

  private static List<Erased> allowed(DraftHead draft, Change<?> change, List<Erased> entries) {
    List<Erased> allowed = new ArrayList<>();
    for (Erased entry : entries) {
      if (!entry.isNewerThan(draft.collection(), change.baseEdition())) {
        allowed.add(entry);
      } else if (entry.kind() == Kind.NODE) {
        throw ErasedTextException.ofOldDraft(draft.name(), entry.reason());
      }
    }
    return allowed;
  }

  /** Gives erased nodes their bytes again, and takes all that is there again off the list. */
  Future<Void> revive(List<Erased> entries, Map<Digest, byte[]> fresh) {
    if (entries.isEmpty()) {
      return Future.succeededFuture();
    }
    List<Digest> digests = entries.stream().map(Erased::digest).toList();
    Map<Digest, byte[]> content = new HashMap<>(fresh);
    content.keySet().retainAll(digests);
    return nodes.reviveNodes(content).compose(done -> erased.retract(digests));
  }
}
