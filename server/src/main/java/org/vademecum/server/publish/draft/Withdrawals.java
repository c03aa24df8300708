package org.vademecum.server.publish.draft;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.PackMap;
import org.vademecum.proto.v1.Withdrawal;
import org.vademecum.server.publish.draft.DraftEdits.Change;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.edition.Removals;
import org.vademecum.server.publish.fault.UnknownWithdrawalException;
import org.vademecum.server.publish.fault.UnknownWorkException;
import org.vademecum.server.publish.name.Names;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.DraftHead.PackRoots;
import org.vademecum.server.store.RemovalOrder;
import org.vademecum.server.store.RemovalOrder.Verb;

/** Withdraws works and shows them again: as changes of a draft, published like any other. */
public final class Withdrawals {
  private final DraftEdits edits;
  private final Heads heads;
  private final Editions editions;

  public Withdrawals(DraftEdits edits, Heads heads, Editions editions) {
    this.edits = edits;
    this.heads = heads;
    this.editions = editions;
  }

  /**
   * Has a work hidden from readers, who are told the reason; its text stays. Fails with {@link
   * UnknownWorkException}.
   *
   * @param language empty for all languages
   */
  public Future<DraftHead> withdraw(
      DraftRef ref, Symbol symbol, Optional<Language> language, String reason) {
    RemovalOrder order = order(Verb.WITHDRAW, symbol, language, Names.reason(reason));
    return edit(
        ref,
        order,
        (draft, nodes, before) -> {
          if (!holds(nodes, draft, order)) {
            throw new UnknownWorkException(
                draft.name(),
                order.symbol(),
                order.language().isEmpty() ? "any language" : order.language());
          }
        });
  }

  /**
   * Has a work shown again that is withdrawn; fails with {@link UnknownWithdrawalException}.
   *
   * @param language the one in which it was withdrawn; empty for all languages
   */
  public Future<DraftHead> show(DraftRef ref, Symbol symbol, Optional<Language> language) {
    RemovalOrder order = order(Verb.SHOW, symbol, language, "");
    return edit(
        ref,
        order,
        (draft, nodes, before) -> {
          if (!before.isChangedBy(List.of(order))) {
            throw new UnknownWithdrawalException(
                order.symbol(), order.language(), languages(before, order));
          }
        });
  }

  private static RemovalOrder order(
      Verb verb, Symbol symbol, Optional<Language> language, String reason) {
    return new RemovalOrder(
        verb, symbol.value(), "", language.map(Language::tag).orElse(""), reason, "");
  }

  private interface Check {
    void require(DraftHead draft, NodeSource nodes, Removals before);
  }

  private Future<DraftHead> edit(DraftRef ref, RemovalOrder order, Check check) {
    return heads
        .latest(ref.collection())
        .compose(editions::findCurrent)
        .map(Removals::of)
        .compose(
            published ->
                edits.edit(ref, (draft, nodes) -> apply(draft, nodes, published, order, check)))
        .map(DraftEdits.Edited::draft);
  }

  private static Change<Boolean> apply(
      DraftHead draft, NodeSource nodes, Removals published, RemovalOrder order, Check check) {
    check.require(draft, nodes, published.after(draft.orders(), 0, 0));
    List<RemovalOrder> others = new ArrayList<>(draft.orders());
    others.removeIf(it -> it.verb() != Verb.ERASE && it.isAboutTheSame(order));
    List<RemovalOrder> orders = new ArrayList<>(others);
    if (published.after(others, 0, 0).isChangedBy(List.of(order))) {
      orders.add(order);
    }
    return Change.ofOrders(draft, orders, true);
  }

  private static boolean holds(NodeSource nodes, DraftHead draft, RemovalOrder order) {
    return draft.packs().entrySet().stream()
        .filter(pack -> order.language().isEmpty() || pack.getKey().tag().equals(order.language()))
        .map(pack -> pack.getValue())
        .map(PackRoots::root)
        .anyMatch(root -> PackMap.find(nodes, root, order.symbol()).isPresent());
  }

  private static List<String> languages(Removals removals, RemovalOrder order) {
    return removals.withdrawals().stream()
        .filter(it -> it.getSymbol().equals(order.symbol()))
        .map(Withdrawal::getLanguage)
        .toList();
  }
}
