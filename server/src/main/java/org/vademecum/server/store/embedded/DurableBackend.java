package org.vademecum.server.store.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.h2.mvstore.MVStoreException;

/**
 * A MongoDB backend whose commands are as durable as they demand. Only {@link #handleMessage} comes
 * from a current driver; the other ways in are the wire protocol's old ones.
 */
final class DurableBackend implements MongoBackend {
  private final Openings openings;

  DurableBackend(Openings openings) {
    this.openings = openings;
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    Demand demand = Demand.of(message.getDocument());
    try {
      return openings.current().run(demand, backend -> backend.handleMessage(message));
    } catch (MVStoreException | EmbeddedStoreException e) {
      return Refusals.of(openings.path(), e);
    }
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    return openings
        .current()
        .run(Demand.of(query), backend -> backend.handleCommand(channel, database, command, query));
  }

  @Override
  public QueryResult handleQuery(MongoQuery query) {
    return openings.current().run(new Demand(false, false), backend -> backend.handleQuery(query));
  }

  @Override
  public void handleClose(Channel channel) {
    openings.last().handleClose(channel);
  }

  @Override
  public void dropDatabase(String database) {
    openings
        .current()
        .run(
            new Demand(true, true),
            backend -> {
              backend.dropDatabase(database);
              return database;
            });
  }

  @Override
  public Collection<Document> getCurrentOperations(MongoQuery query) {
    return openings.last().getCurrentOperations(query);
  }

  @Override
  public Document getServerStatus() {
    return openings.last().getServerStatus();
  }

  @Override
  public void close() {
    openings.close();
  }

  @Override
  public void closeCursors(List<Long> cursors) {
    openings.last().closeCursors(cursors);
  }

  @Override
  public Clock getClock() {
    return openings.last().getClock();
  }

  @Override
  public void enableOplog() {
    throw new UnsupportedOperationException("the embedded store keeps no oplog");
  }

  @Override
  public void disableOplog() {
    openings.last().disableOplog();
  }

  @Override
  public MongoDatabase resolveDatabase(String database) {
    return openings.current().backend().resolveDatabase(database);
  }

  @Override
  public MongoBackend version(MongoVersion version) {
    openings.last().version(version);
    return this;
  }
}
