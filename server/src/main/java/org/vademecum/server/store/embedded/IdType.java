package org.vademecum.server.store.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Keys of a collection's map, as BSON: numbers first, by value whatever their type, then strings,
 * then binaries, then all else by its bytes.
 */
final class IdType extends BasicDataType<Object> {
  static final IdType INSTANCE = new IdType();
  private static final String FIELD = "";
  private static final int MEMORY = 96;

  private IdType() {}

  @Override
  public int compare(Object left, Object right) {
    int order = Integer.compare(rank(left), rank(right));
    if (order != 0) {
      return order;
    }
    return switch (rank(left)) {
      case 0 -> Double.compare(((Number) left).doubleValue(), ((Number) right).doubleValue());
      case 1 -> ((String) left).compareTo((String) right);
      case 2 -> ((BinData) left).compareTo((BinData) right);
      default ->
          Arrays.compareUnsigned(BsonBytes.encode(wrap(left)), BsonBytes.encode(wrap(right)));
    };
  }

  private static int rank(Object id) {
    if (id instanceof Number) {
      return 0;
    }
    if (id instanceof String) {
      return 1;
    }
    return id instanceof BinData ? 2 : 3;
  }

  private static Document wrap(Object id) {
    return new Document(FIELD, id);
  }

  @Override
  public int getMemory(Object id) {
    return MEMORY;
  }

  @Override
  public void write(WriteBuffer out, Object id) {
    BsonBytes.write(out, wrap(id));
  }

  @Override
  public Object read(ByteBuffer in) {
    return Objects.requireNonNull(BsonBytes.read(in).get(FIELD));
  }

  @Override
  public Object[] createStorage(int size) {
    return new Object[size];
  }
}
