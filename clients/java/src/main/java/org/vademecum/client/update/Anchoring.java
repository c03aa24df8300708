package org.vademecum.client.update;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.vademecum.client.trust.Expiry;
import org.vademecum.client.trust.MalformedException;
import org.vademecum.client.trust.MismatchException;
import org.vademecum.client.trust.TrustedMetadata;
import org.vademecum.core.document.Digest;
import org.vademecum.core.trust.json.MalformedMetadataException;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Root;

/**
 * The root with which trust begins: the one that came with the app, or the library's first one when
 * the device meets it. A root that an app brings later must be one of the chain that began here.
 */
final class Anchoring {
  private static final String FIRST = MetadataPaths.versioned(Root.NAME, 1);

  private final TrustStore store;
  private final Optional<byte[]> given;

  Anchoring(TrustStore store, Optional<byte[]> given) {
    this.store = store;
    this.given = given;
  }

  /** Makes sure that some root is trusted. */
  void begin(BoundedFetch metadata, Watch watch) {
    if (store.find(Root.NAME).isPresent()) {
      return;
    }
    byte[] root = given.orElseGet(() -> metadata.get(FIRST, MetadataUpdater.ROOT_BYTES));
    requireSignedByItself(root);
    store.put(Root.NAME, root);
    watch.listener().pinned(Digest.of(root));
  }

  private static void requireSignedByItself(byte[] root) {
    new TrustedMetadata(root, Instant.EPOCH, Expiry.LENIENT);
  }

  /** Whether the root given is in the chain; if not, the library may have the link. */
  boolean isLinked() {
    return !given.isPresent() || isInChain(given.get());
  }

  /**
   * Requires it once the library was asked.
   *
   * @throws MismatchException when it is another library's
   */
  void requireLinked() {
    if (!isLinked()) {
      throw new MismatchException("the trust file", "the library pinned here", "another library");
    }
  }

  private boolean isInChain(byte[] root) {
    try {
      byte[] signed = Envelope.parse(root).signedBytes();
      return store
          .findRoot(TrustStore.version(root))
          .filter(known -> Arrays.equals(Envelope.parse(known).signedBytes(), signed))
          .isPresent();
    } catch (MalformedMetadataException e) {
      throw new MalformedException("the trust file", String.valueOf(e.getMessage()));
    }
  }
}
