package org.vademecum.server.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.concurrent.TimeoutException;

/** Translates the driver's faults into the store's. */
final class Faults {
  private static final int DUPLICATE_KEY = 11000;
  private static final int OUT_OF_DISK_SPACE = 14031;

  private Faults() {}

  static StoreException of(Throwable fault) {
    if (fault instanceof StoreException known) {
      return known;
    }
    if (fault instanceof MongoBulkWriteException bulk) {
      return ofBulk(bulk);
    }
    if (fault instanceof MongoException mongo) {
      return ofMongo(mongo);
    }
    if (fault instanceof TimeoutException) {
      return new StoreUnavailableException(
          "MongoDB gave no answer that can be read; check the server's log", fault);
    }
    return new StoreException(
        "the store failed: " + fault.getMessage() + "; see the cause, then repeat the request",
        fault);
  }

  private static StoreException ofMongo(MongoException fault) {
    if (isUnavailable(fault)) {
      return unavailable(fault);
    }
    if (fault.getCode() == DUPLICATE_KEY) {
      return new DuplicateKeyException(0, fault);
    }
    if (fault.getCode() == OUT_OF_DISK_SPACE) {
      return new StoreFullException(reason(fault), fault);
    }
    if (fault instanceof MongoSecurityException) {
      return new StoreException(
          "MongoDB refused the credentials; check user, password and authSource in MONGODB_URI",
          fault);
    }
    return new StoreException(
        "MongoDB refused a request (code "
            + fault.getCode()
            + "): "
            + reason(fault)
            + "; check the server's log and the rights of its user",
        fault);
  }

  private static StoreException ofBulk(MongoBulkWriteException fault) {
    if (fault.getWriteErrors().isEmpty()) {
      return unavailable(fault);
    }
    BulkWriteError first = fault.getWriteErrors().get(0);
    if (first.getCode() == DUPLICATE_KEY) {
      return new DuplicateKeyException(fault.getWriteResult().getUpserts().size(), fault);
    }
    if (first.getCode() == OUT_OF_DISK_SPACE) {
      return new StoreFullException(first.getMessage(), fault);
    }
    return new StoreException(
        "MongoDB refused a write (code "
            + first.getCode()
            + "): "
            + first.getMessage()
            + "; check the server's log and the rights of its user",
        fault);
  }

  private static boolean isUnavailable(MongoException fault) {
    return fault instanceof MongoTimeoutException
        || fault instanceof MongoSocketException
        || fault instanceof MongoNotPrimaryException
        || fault instanceof MongoNodeIsRecoveringException
        || fault instanceof MongoServerUnavailableException
        || fault instanceof MongoConnectionPoolClearedException
        || fault instanceof MongoInterruptedException
        || fault instanceof MongoWriteConcernException
        || (fault instanceof MongoClientException
            && fault.getCause() instanceof MongoException c
            && isUnavailable(c));
  }

  private static StoreUnavailableException unavailable(MongoException fault) {
    return new StoreUnavailableException(
        "MongoDB does not answer ("
            + fault.getClass().getSimpleName()
            + "): check that it runs and that MONGODB_URI names it; the same request may succeed"
            + " later",
        fault);
  }

  private static String reason(MongoException fault) {
    if (fault instanceof MongoCommandException command) {
      return command.getErrorMessage();
    }
    if (fault instanceof MongoWriteException write) {
      return write.getError().getMessage();
    }
    return String.valueOf(fault.getMessage());
  }
}
