package org.vademecum.server.publish.model;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.vademecum.server.intake.IntakeLimits;
import org.vademecum.server.publish.Hook;
import org.vademecum.server.publish.KeysAtHand;
import org.vademecum.server.publish.LineReader;
import org.vademecum.server.publish.async.Attempts;
import org.vademecum.server.publish.delivery.Claims;
import org.vademecum.server.publish.draft.DraftEdits;
import org.vademecum.server.publish.draft.ErasureGuard;
import org.vademecum.server.publish.draft.Imports;
import org.vademecum.server.publish.draft.Rebase;
import org.vademecum.server.publish.edition.CollectionRegister;
import org.vademecum.server.publish.edition.CollectionSettings;
import org.vademecum.server.publish.edition.EditionWriter;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.erasure.ErasedList;
import org.vademecum.server.publish.node.TreeWork;
import org.vademecum.server.publish.release.Releases;
import org.vademecum.server.publish.sweep.Sweep;
import org.vademecum.server.publish.trust.Expiries;
import org.vademecum.server.publish.trust.KeyFolder;
import org.vademecum.server.publish.trust.LibraryTrust;
import org.vademecum.server.publish.trust.Publications;
import org.vademecum.server.publish.trust.TrustKeys;
import org.vademecum.server.store.AttachmentStore;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.EditionStore;
import org.vademecum.server.store.HeadStore;
import org.vademecum.server.store.MetadataStore;
import org.vademecum.server.store.NodeStore;

/** A node's real use cases of publishing, over a database whose calls go through a hook. */
final class ModelNode {
  private static final KeyFolder KEYS = new KeysAtHand();

  private final CollectionRegister collections;
  private final CollectionSettings settings;
  private final Imports imports;
  private final Rebase rebase;
  private final Releases releases;
  private final Sweep sweep;

  ModelNode(Vertx vertx, MemoryStores stores, TreeWork work, Clock clock, Hook hook) {
    HeadStore headStore = Hook.around(HeadStore.class, stores.heads(), hook);
    EditionStore editionStore = Hook.around(EditionStore.class, stores.editions(), hook);
    NodeStore nodes = Hook.around(NodeStore.class, stores.nodes(), hook);
    AttachmentStore attachments = stores.attachments();
    MetadataStore metadata = Hook.around(MetadataStore.class, stores.metadata(), hook);
    Attempts attempts = new Attempts(vertx);
    Heads heads = new Heads(vertx, headStore, editionStore);
    Editions editions = new Editions(editionStore);
    ErasedList erased = new ErasedList(stores.erasures());
    DraftEdits drafts =
        new DraftEdits(headStore, nodes, attachments, erased, heads, editions, work, attempts);
    LibraryTrust trust =
        new LibraryTrust(
            vertx,
            metadata,
            stores.requests(),
            heads,
            editions,
            new HeadsAsFiles(),
            new TrustKeys(KEYS, Expiries.DEFAULT).signer(clock),
            attempts);
    EditionWriter writer =
        new EditionWriter(work, editionStore, headStore, heads, trust, clock, published -> {});
    collections = new CollectionRegister(headStore, heads, editions, trust);
    settings = new CollectionSettings(headStore, heads, trust, attempts);
    imports =
        new Imports(
            heads,
            work,
            drafts,
            new LineReader(),
            new ErasureGuard(heads, editions, erased),
            IntakeLimits.DEFAULT);
    rebase = new Rebase(drafts, heads, editions);
    releases =
        new Releases(
            headStore,
            stores.proposals(),
            heads,
            editions,
            rebase,
            writer,
            trust,
            erased,
            new Claims(stores.claims(), clock),
            attempts,
            clock);
    sweep = new Sweep(nodes, attachments, headStore, heads, editions, work);
  }

  CollectionRegister collections() {
    return collections;
  }

  CollectionSettings settings() {
    return settings;
  }

  Imports imports() {
    return imports;
  }

  Rebase rebase() {
    return rebase;
  }

  Releases releases() {
    return releases;
  }

  Sweep sweep() {
    return sweep;
  }

  /** What servers list by themselves, without any file to build. */
  private static final class HeadsAsFiles implements Publications {
    @Override
    public Future<byte[]> catalogue(List<CollectionHead> heads) {
      return Future.succeededFuture(heads.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Future<Map<String, byte[]>> manifests(CollectionHead head) {
      return Future.succeededFuture(Map.of("en", head.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void shown() {}
  }
}
