package org.vademecum.server.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.proto.v1.Erasure;
import org.vademecum.proto.v1.Withdrawal;
import org.vademecum.server.store.RemovalOrder;

/** What is withdrawn and erased as the administrators' API gives it: JSON values. */
final class RemovalViews {

  /** What an edition says of it. */
  static Map<String, Object> of(EditionRecord record) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put(
        "withdrawals", record.getWithdrawalsList().stream().map(RemovalViews::withdrawal).toList());
    view.put("erasures", record.getErasuresList().stream().map(RemovalViews::erasure).toList());
    return view;
  }

  private static Map<String, Object> withdrawal(Withdrawal withdrawal) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("symbol", withdrawal.getSymbol());
    view.put("lang", withdrawal.getLanguage());
    view.put("reason", withdrawal.getReason());
    view.put("edition", withdrawal.getEdition());
    view.put("at", Instant.ofEpochMilli(withdrawal.getWithdrawnAt()).toString());
    return view;
  }

  private static Map<String, Object> erasure(Erasure erasure) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("symbol", erasure.getSymbol());
    view.put("section", erasure.getSection());
    view.put("lang", erasure.getLanguage());
    view.put("reason", erasure.getReason());
    view.put("by", erasure.getBy());
    view.put("edition", erasure.getEdition());
    view.put("at", Instant.ofEpochMilli(erasure.getErasedAt()).toString());
    return view;
  }

  /** What a draft orders. */
  static Map<String, Object> of(RemovalOrder order) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("verb", order.verb().name().toLowerCase(Locale.ROOT));
    view.put("symbol", order.symbol());
    view.put("section", order.section());
    view.put("lang", order.language());
    view.put("reason", order.reason());
    return view;
  }

  private RemovalViews() {}
}
