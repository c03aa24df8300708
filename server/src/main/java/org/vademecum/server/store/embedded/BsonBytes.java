package org.vademecum.server.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;

/** Documents in the store's file: their length, then their BSON. */
final class BsonBytes {
  private BsonBytes() {}

  static byte[] encode(Document document) {
    ByteBuf out = Unpooled.buffer();
    BsonEncoder.encodeDocument(document, out);
    return ByteBufUtil.getBytes(out);
  }

  static void write(WriteBuffer out, Document document) {
    byte[] bytes = encode(document);
    out.putVarInt(bytes.length).put(bytes);
  }

  static Document read(ByteBuffer in) {
    byte[] bytes = new byte[DataUtils.readVarInt(in)];
    in.get(bytes);
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
  }
}
