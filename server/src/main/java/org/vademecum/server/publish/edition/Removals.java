package org.vademecum.server.publish.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vademecum.proto.v1.Erasure;
import org.vademecum.proto.v1.Withdrawal;
import org.vademecum.server.store.RemovalOrder;

/** What an edition says of texts that are withdrawn or erased. No I/O. */
public record Removals(List<Withdrawal> withdrawals, List<Erasure> erasures) {
  private static final Comparator<Withdrawal> ORDER =
      Comparator.comparing(Withdrawal::getSymbol).thenComparing(Withdrawal::getLanguage);

  public Removals {
    withdrawals = List.copyOf(withdrawals);
    erasures = List.copyOf(erasures);
  }

  /** What an edition says; nothing before the first. */
  public static Removals of(Optional<Edition> edition) {
    return edition
        .map(Edition::record)
        .map(it -> new Removals(it.getWithdrawalsList(), it.getErasuresList()))
        .orElse(new Removals(List.of(), List.of()));
  }

  /**
   * What the next edition says when orders are carried out. One that finds what it wants leaves all
   * as it is, but for the erasing of a text, which may have come back.
   *
   * @param edition number of the next edition
   * @param at when it is published, milliseconds since 1970
   */
  public Removals after(List<RemovalOrder> orders, long edition, long at) {
    List<Withdrawal> hidden = new ArrayList<>(withdrawals);
    List<Erasure> gone = new ArrayList<>(erasures);
    for (RemovalOrder order : orders) {
      switch (order.verb()) {
        case WITHDRAW -> withdraw(hidden, order, edition, at);
        case SHOW -> hidden.removeIf(it -> covers(order, it));
        case ERASE -> gone.add(erasure(order, edition, at));
      }
    }
    hidden.sort(ORDER);
    return new Removals(hidden, gone);
  }

  /** Whether orders would change anything. */
  public boolean isChangedBy(List<RemovalOrder> orders) {
    return !equals(after(orders, 0, 0));
  }

  private static void withdraw(List<Withdrawal> hidden, RemovalOrder order, long edition, long at) {
    if (hidden.stream().anyMatch(it -> saysTheSame(order, it))) {
      return;
    }
    hidden.removeIf(it -> covers(order, it));
    hidden.add(
        Withdrawal.newBuilder()
            .setSymbol(order.symbol())
            .setLanguage(order.language())
            .setReason(order.reason())
            .setEdition(edition)
            .setWithdrawnAt(at)
            .build());
  }

  private static boolean saysTheSame(RemovalOrder order, Withdrawal withdrawal) {
    return order.symbol().equals(withdrawal.getSymbol())
        && order.language().equals(withdrawal.getLanguage())
        && order.reason().equals(withdrawal.getReason());
  }

  private static boolean covers(RemovalOrder order, Withdrawal withdrawal) {
    return order.symbol().equals(withdrawal.getSymbol())
        && (order.language().isEmpty() || order.language().equals(withdrawal.getLanguage()));
  }

  private static Erasure erasure(RemovalOrder order, long edition, long at) {
    return Erasure.newBuilder()
        .setSymbol(order.symbol())
        .setSection(order.section())
        .setLanguage(order.language())
        .setReason(order.reason())
        .setBy(order.by())
        .setEdition(edition)
        .setErasedAt(at)
        .build();
  }

  /** Of some orders, those that no edition after one has carried out. */
  public List<RemovalOrder> open(List<RemovalOrder> orders, long since) {
    return orders.stream().filter(order -> !isErased(order, since)).toList();
  }

  private boolean isErased(RemovalOrder order, long since) {
    return order.verb() == RemovalOrder.Verb.ERASE
        && erasures.stream().filter(it -> it.getEdition() > since).anyMatch(it -> isOf(it, order));
  }

  private static boolean isOf(Erasure erasure, RemovalOrder order) {
    return order.symbol().equals(erasure.getSymbol())
        && order.section().equals(erasure.getSection())
        && order.language().equals(erasure.getLanguage());
  }
}
