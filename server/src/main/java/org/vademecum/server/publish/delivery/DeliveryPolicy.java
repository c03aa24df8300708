package org.vademecum.server.publish.delivery;

/** What is built in advance, what a manifest lists, and how far back a reader is served. */
final class DeliveryPolicy {
  /** Most deltas that a manifest lists. */
  static final int LISTED_DELTAS = 16;

  /** Deltas built in advance: from that many roots before the current one. */
  static final int PREPARED_DELTAS = 4;

  /** The last bundle is looked for in that many editions; none there means a new one. */
  static final int BUNDLE_EDITIONS = 32;

  /** Editions back to which bundles and deltas are built when asked for. */
  static final int REACHABLE_EDITIONS = 1_024;

  private static final int BUNDLE_SHARE_PERCENT = 20;

  /** Whether a new bundle pays: the delta on top of the last one has grown beyond its share. */
  static boolean newBundlePays(long bundleBytes, long deltaBytes) {
    return deltaBytes * 100 > bundleBytes * BUNDLE_SHARE_PERCENT;
  }

  private DeliveryPolicy() {}
}
