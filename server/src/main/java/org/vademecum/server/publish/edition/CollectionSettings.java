package org.vademecum.server.publish.edition;

import io.vertx.core.Future;
import java.util.Optional;
import org.vademecum.server.publish.async.Attempts;
import org.vademecum.server.publish.fault.SignedByPeopleException;
import org.vademecum.server.publish.fault.StaleSettingsException;
import org.vademecum.server.publish.name.Names;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.HeadStore;

/** What is set of collections. */
public final class CollectionSettings {
  private final HeadStore store;
  private final Heads heads;
  private final EditionTrust trust;
  private final Attempts attempts;

  public CollectionSettings(HeadStore store, Heads heads, EditionTrust trust, Attempts attempts) {
    this.store = store;
    this.heads = heads;
    this.trust = trust;
    this.attempts = attempts;
  }

  /**
   * Changes a collection's settings. Fails with {@link SignedByPeopleException} for approvals in a
   * collection whose people sign.
   *
   * @param seen the settings as they are thought to be; another fails with {@link
   *     StaleSettingsException}
   * @param next the settings to be
   */
  public Future<CollectionHead> change(String name, Settings seen, Settings next) {
    return attempts
        .until(
            "'" + name + "'",
            () ->
                heads
                    .latest(Names.collection(name))
                    .map(head -> required(head, seen, next))
                    .compose(head -> replace(head, head.with(next.title(), next.approvals()))))
        .compose(head -> trust.showCollections().map(head));
  }

  /**
   * What is set of a collection.
   *
   * @param title for readers
   * @param approvals how many people beside the one who submitted a draft must approve it
   */
  public record Settings(String title, int approvals) {
    public Settings {
      title = Names.title(title);
    }

    public static Settings of(CollectionHead head) {
      return new Settings(head.title(), head.approvals());
    }
  }

  private static CollectionHead required(CollectionHead head, Settings seen, Settings next) {
    if (!Settings.of(head).equals(seen)) {
      throw new StaleSettingsException(head.collection());
    }
    if (next.approvals() > 0 && head.signers().isPresent()) {
      throw new SignedByPeopleException(head.collection());
    }
    return head;
  }

  private Future<Optional<CollectionHead>> replace(CollectionHead before, CollectionHead after) {
    return store
        .replaceHead(before, after)
        .map(
            won -> {
              heads.forget(after.collection());
              return won ? Optional.of(after) : Optional.empty();
            });
  }
}
