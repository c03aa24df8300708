package org.vademecum.server.publish.draft;

import io.vertx.core.Future;
import java.util.Optional;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.server.publish.draft.DraftEdits.Change;
import org.vademecum.server.publish.fault.UnknownWorkException;
import org.vademecum.server.publish.node.FreshNodes;
import org.vademecum.server.store.DraftHead;

/** Takes works out of a draft. */
public final class Removal {
  private final DraftEdits edits;

  public Removal(DraftEdits edits) {
    this.edits = edits;
  }

  /** Removes a work in one language; fails with {@link UnknownWorkException}. */
  public Future<DraftHead> remove(DraftRef ref, Symbol symbol, Language language) {
    return edits
        .edit(ref, (draft, nodes) -> remove(draft, nodes, symbol, language))
        .map(DraftEdits.Edited::draft);
  }

  private static Change<Boolean> remove(
      DraftHead draft, NodeSource source, Symbol symbol, Language language) {
    FreshNodes nodes = new FreshNodes(source);
    PackEdits edits = new PackEdits(nodes, draft.packs());
    if (edits.find(language, symbol.value()).isEmpty()) {
      throw new UnknownWorkException(draft.name(), symbol.value(), language.tag());
    }
    Corrections corrections = new Corrections(nodes, edits);
    corrections.touch(language, symbol.value());
    edits.put(language, symbol.value(), Optional.empty(), Optional.empty());
    nodes.forget(corrections.apply());
    return Change.ofTexts(draft, edits.apply(), nodes, true);
  }
}
