package org.vademecum.server.store;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;

class FaultsTest {

  @Test
  void whatMayPassIsUnavailable() {
    List<MongoException> passing =
        List.of(
            new MongoTimeoutException("no server"),
            new MongoSocketReadException("cut off", new ServerAddress()),
            new MongoInterruptedException("interrupted", new InterruptedException()),
            new MongoNotPrimaryException(new BsonDocument(), new ServerAddress()));
    for (MongoException fault : passing) {
      assertInstanceOf(StoreUnavailableException.class, Faults.of(fault));
    }
  }

  @Test
  void aFullDiskIsNamed() {
    assertInstanceOf(StoreFullException.class, Faults.of(command(14031, "no space left")));
  }

  @Test
  void aRefusalSaysWhatMongoDbSaid() {
    StoreException fault = Faults.of(command(13, "not authorized on library"));
    assertTrue(String.valueOf(fault.getMessage()).contains("(code 13): not authorized on library"));
  }

  @Test
  void theStoresOwnFaultsPass() {
    StoreException own = new StoreException("damaged");
    assertSame(own, Faults.of(own));
  }

  private static MongoCommandException command(int code, String message) {
    return new MongoCommandException(
        new BsonDocument("code", new BsonInt32(code)).append("errmsg", new BsonString(message)),
        new ServerAddress());
  }
}
