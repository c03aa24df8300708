package org.vademecum.server.store;

import static com.mongodb.client.model.Updates.set;

import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.vademecum.server.store.RemovalOrder.Verb;

/** Orders of a draft as a field of its document: {@code [{v: <verb>, s: <symbol>, …}]}. */
final class OrderDocuments {
  private static final String ORDERS = "x";
  private static final String VERB = "v";
  private static final String SYMBOL = "s";
  private static final String SECTION = "i";
  private static final String LANGUAGE = "l";
  private static final String REASON = "r";
  private static final String BY = "w";

  private OrderDocuments() {}

  static Bson state(List<RemovalOrder> orders) {
    return set(ORDERS, orders.stream().map(OrderDocuments::document).toList());
  }

  private static Document document(RemovalOrder order) {
    return new Document(VERB, order.verb().name())
        .append(SYMBOL, order.symbol())
        .append(SECTION, order.section())
        .append(LANGUAGE, order.language())
        .append(REASON, order.reason())
        .append(BY, order.by());
  }

  /** Those of a draft; one begun by an earlier version of this program has none. */
  static List<RemovalOrder> orders(Document draft) {
    return draft.getList(ORDERS, Document.class, List.of()).stream()
        .map(OrderDocuments::order)
        .toList();
  }

  private static RemovalOrder order(Document document) {
    return new RemovalOrder(
        Verb.valueOf(document.getString(VERB)),
        document.getString(SYMBOL),
        document.getString(SECTION),
        document.getString(LANGUAGE),
        document.getString(REASON),
        document.getString(BY));
  }
}
