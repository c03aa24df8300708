package org.vademecum.server.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The {@code _id} index: a collection's map is keyed by {@code _id}, so the map is the index. */
final class IdIndex extends AbstractUniqueIndex<Object> {
  private final MVMap<Object, Document> data;

  IdIndex(String name, List<IndexKey> keys, MVMap<Object, Document> data) {
    super(name, keys, false);
    this.data = data;
  }

  @Override
  protected @Nullable Object getPosition(KeyValue key) {
    Object id = key.get(0);
    return id != null && data.containsKey(id) ? id : null;
  }

  /** The collection has put the document already. */
  @Override
  public synchronized void add(
      Document document, Object position, MongoCollection<Object> collection) {}

  @Override
  protected boolean putKeyPosition(KeyValue key, Object position) {
    return true;
  }

  /** The collection removes the document afterwards. */
  @Override
  protected @Nullable Object removeDocument(KeyValue key) {
    return getPosition(key);
  }

  @Override
  protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
    return data.keyList().stream().map(id -> Map.entry(new KeyValue(id), id)).toList();
  }

  @Override
  public long getCount() {
    return data.sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return 0;
  }

  @Override
  public boolean isEmpty() {
    return data.isEmpty();
  }
}
