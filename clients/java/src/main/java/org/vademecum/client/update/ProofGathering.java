package org.vademecum.client.update;

import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vademecum.client.store.CollectionTable;
import org.vademecum.client.store.LocalStore;
import org.vademecum.client.store.StoreException;
import org.vademecum.client.trust.TrustedRecord;
import org.vademecum.client.trust.TrustedState;
import org.vademecum.core.bundle.BundleReader;
import org.vademecum.core.bundle.Caps;
import org.vademecum.core.bundle.PackListener;
import org.vademecum.core.bundle.WrongRootException;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.proto.v1.SectionProof;

/** Gathers what leads from a library's root to a pack of one of its editions. */
public final class ProofGathering {
  private final TrustStore trusted;
  private final BoundedFetch library;
  private final TrustedState state;
  private final String collection;

  /**
   * @param collection that is followed and was synced
   */
  public ProofGathering(
      LocalStore store,
      Fetcher fetcher,
      UpdateSettings settings,
      CollectionTable.Stored collection,
      SyncListener listener) {
    this.trusted = new TrustStore(store);
    this.collection = collection.name();
    this.state = new TrustedState(collection.name(), collection.trusted());
    Retry retry = new Retry(settings.sleeper(), settings.jitter());
    this.library = BoundedFetch.ofData(fetcher, retry, new Watch(listener));
  }

  /**
   * The way to an edition: roots, targets, the collection's metadata and records; asks the network
   * for records between the newest one that is trusted and the edition's.
   */
  public SectionProof.Builder way(long edition) {
    SectionProof.Builder proof =
        SectionProof.newBuilder()
            .setCollection(collection)
            .setEdition(edition)
            .setTargets(kept(Targets.NAME))
            .setEditions(kept("editions." + collection));
    long newest = TrustStore.version(kept(Root.NAME).toByteArray());
    for (long version = 1; version <= newest; version++) {
      trusted.findRoot(version).map(ByteString::copyFrom).ifPresent(proof::addRoots);
    }
    for (TrustedRecord record : new PastRecords(state, this::record).way(edition)) {
      proof.addRecords(ByteString.copyFrom(record.bytes()));
    }
    return proof;
  }

  /** The nodes of a pack of an edition that is not here: from its bundle, which is fetched. */
  public NodeSource nodes(TrustedRecord record, Language language) {
    PackRecord pack = pack(record, language);
    Digest root = Digest.fromBytes(pack.getRoot().toByteArray());
    Caps caps = Caps.of(pack);
    byte[] bundle = library.get(Paths.bundle(collection, language, root), Route.fileBytes(caps));
    Map<Digest, byte[]> nodes = new HashMap<>();
    Digest read = read(bundle, caps, nodes);
    if (!read.equals(root)) {
      throw new WrongRootException(root, read);
    }
    return digest ->
        Optional.ofNullable(nodes.get(digest))
            .orElseThrow(() -> new StoreException("the bundle has no node " + digest));
  }

  /** The record at the end of a way. */
  public TrustedRecord last(SectionProof.Builder way) {
    return state.reopen(way.getRecords(way.getRecordsCount() - 1).toByteArray());
  }

  private static Digest read(byte[] bundle, Caps caps, Map<Digest, byte[]> nodes) {
    try {
      return BundleReader.read(
          new ByteArrayInputStream(bundle), caps, nodes::put, PackListener.NONE);
    } catch (IOException e) {
      throw new StoreException("the bundle cannot be read: " + e.getMessage(), e);
    }
  }

  private static PackRecord pack(TrustedRecord record, Language language) {
    return record.findPack(language).orElseThrow(() -> NotOfferedException.pack(record, language));
  }

  private byte[] record(Digest digest) {
    return library.get(Paths.record(digest), LibraryTargets.RECORD_BYTES);
  }

  private ByteString kept(String role) {
    return trusted
        .find(role)
        .map(ByteString::copyFrom)
        .orElseThrow(
            () ->
                new StoreException("no " + role + ".json is here: sync " + collection + " first"));
  }
}
