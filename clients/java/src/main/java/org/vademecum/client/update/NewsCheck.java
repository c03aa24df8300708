package org.vademecum.client.update;

import java.time.Instant;
import java.util.Optional;
import org.vademecum.client.trust.Expiry;
import org.vademecum.core.document.Digest;
import org.vademecum.core.trust.metadata.Timestamp;

/**
 * Asks a library whether anything is new. When its timestamp says no, that was the one request;
 * TUF's whole workflow is gone through when it says yes or is not to be believed, and once a day.
 */
final class NewsCheck {
  private final BoundedFetch metadata;
  private final TrustStore store;
  private final Anchoring anchoring;

  NewsCheck(BoundedFetch metadata, TrustStore store, Anchoring anchoring) {
    this.metadata = metadata;
    this.store = store;
    this.anchoring = anchoring;
  }

  /**
   * Brings trusted metadata up to date.
   *
   * @param device the device's time
   */
  MetadataUpdater run(Instant device, Watch watch) {
    anchoring.begin(metadata, watch);
    Instant now = store.freshness().now(device);
    if (!store.isLookDue(device) && anchoring.isLinked()) {
      Optional<MetadataUpdater> quiet = quick(now);
      if (quiet.isPresent()) {
        return quiet.get();
      }
    }
    MetadataUpdater updater = MetadataUpdater.refreshed(metadata, store, now, Expiry.LENIENT);
    anchoring.requireLinked();
    store.looked(device);
    return updater;
  }

  private Optional<MetadataUpdater> quick(Instant now) {
    Optional<byte[]> kept = store.find(Timestamp.NAME);
    byte[] timestamp =
        MetadataUpdater.fetchTimestamp(metadata, kept.map(NewsCheck::entityTag))
            .orElseGet(() -> kept.orElseThrow(IllegalStateException::new));
    return MetadataUpdater.withoutNews(metadata, store, now, timestamp);
  }

  /**
   * Made of the bytes, as the server makes it: a tag that a proxy put on older bytes would keep
   * them here for ever.
   */
  private static String entityTag(byte[] timestamp) {
    return '"' + Digest.of(timestamp).hex() + '"';
  }
}
