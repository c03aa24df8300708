package org.vademecum.client.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.client.store.ErasedTable;
import org.vademecum.client.store.PackTable;
import org.vademecum.client.store.StoreException;
import org.vademecum.client.store.StoreView;
import org.vademecum.client.store.WorkTable;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;

/** Finds works and their packs among what is stored. */
final class WorkRows {
  private WorkRows() {}

  /**
   * The work of a symbol.
   *
   * @param language wanted; empty for the first one that is here
   * @throws UnknownWorkException when no pack has it
   * @throws ErasedTextException when its publisher has erased it
   * @throws WithdrawnWorkException when its publisher has withdrawn it
   */
  static WorkTable.Stored shown(StoreView view, Symbol symbol, Optional<Language> language) {
    List<WorkTable.Stored> found = new ArrayList<>(view.works().find(symbol.value()));
    language.ifPresent(
        wanted -> found.removeIf(work -> !pack(view, work).language().equals(wanted)));
    if (found.isEmpty()) {
      requireNotErased(view, symbol, language, "");
      throw new UnknownWorkException(symbol.value());
    }
    WorkTable.Stored work = found.get(0);
    work.withdrawn()
        .ifPresent(
            reason -> {
              throw new WithdrawnWorkException(symbol.value(), reason);
            });
    return work;
  }

  /** Throws if a work that is not here, or a section that it has not, was erased. */
  static void requireNotErased(
      StoreView view, Symbol symbol, Optional<Language> language, String section) {
    for (ErasedTable.Stored erased : view.erased().of(symbol.value())) {
      boolean meant = erased.section().isEmpty() || erased.section().equals(section);
      boolean here =
          erased.language().isEmpty()
              || !language.isPresent()
              || language.get().tag().equals(erased.language());
      if (meant && here) {
        throw new ErasedTextException(ErasedText.of(erased).name(), erased.reason());
      }
    }
  }

  /** The pack that a work is of. */
  static PackTable.Stored pack(StoreView view, WorkTable.Stored work) {
    return view.packs()
        .find(work.pack())
        .orElseThrow(() -> new StoreException("no pack of " + work.symbol()));
  }
}
