package org.vademecum.server.store.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Values of a collection's map, as BSON. */
final class DocumentType extends BasicDataType<Document> {
  static final DocumentType INSTANCE = new DocumentType();
  private static final int FIELD_MEMORY = 64;

  private DocumentType() {}

  @Override
  public int getMemory(Document document) {
    return memory(document);
  }

  private static int memory(@Nullable Object value) {
    if (value instanceof BinData binary) {
      return FIELD_MEMORY + binary.getData().length;
    }
    if (value instanceof String string) {
      return FIELD_MEMORY + 2 * string.length();
    }
    if (value instanceof Document document) {
      return FIELD_MEMORY + document.values().stream().mapToInt(DocumentType::memory).sum();
    }
    if (value instanceof Collection<?> values) {
      return FIELD_MEMORY + values.stream().mapToInt(DocumentType::memory).sum();
    }
    return FIELD_MEMORY;
  }

  @Override
  public boolean isMemoryEstimationAllowed() {
    return false;
  }

  @Override
  public void write(WriteBuffer out, Document document) {
    BsonBytes.write(out, document);
  }

  @Override
  public Document read(ByteBuffer in) {
    return BsonBytes.read(in);
  }

  @Override
  public Document[] createStorage(int size) {
    return new Document[size];
  }
}
