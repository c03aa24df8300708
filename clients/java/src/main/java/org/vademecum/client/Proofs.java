package org.vademecum.client;

import com.google.protobuf.ByteString;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.vademecum.client.read.UnknownSectionException;
import org.vademecum.client.read.UnknownWorkException;
import org.vademecum.client.store.CollectionTable;
import org.vademecum.client.store.LocalStore;
import org.vademecum.client.store.PackTable;
import org.vademecum.client.store.StoreView;
import org.vademecum.client.trust.ProvenSection;
import org.vademecum.client.trust.SectionProofs;
import org.vademecum.client.trust.TrustedRecord;
import org.vademecum.client.update.ProofGathering;
import org.vademecum.client.update.SyncListener;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;
import org.vademecum.core.tree.Sequence;
import org.vademecum.proto.v1.SectionProof;

/**
 * Proofs of what a section said: small files that show it to whoever trusts the library's root and
 * has nothing else.
 */
public final class Proofs {
  private final LocalStore store;
  private final BiFunction<CollectionTable.Stored, SyncListener, ProofGathering> gathering;

  Proofs(
      LocalStore store,
      BiFunction<CollectionTable.Stored, SyncListener, ProofGathering> gathering) {
    this.store = store;
    this.gathering = gathering;
  }

  /** Where a work is on this device. */
  private record Here(CollectionTable.Stored collection, Language language) {
    static Optional<Here> of(StoreView view, PackTable.Stored pack) {
      return view.collections()
          .find(pack.collectionName())
          .map(collection -> new Here(collection, pack.language()));
    }
  }

  /**
   * Proves what a section says in the edition that is here; no network, unless a newer edition was
   * seen.
   *
   * @param language empty for the first one that is here
   * @return bytes of a {@link SectionProof}
   */
  public byte[] prove(
      Symbol symbol, Optional<Language> language, String section, SyncListener listener) {
    Here here = find(symbol, language);
    TrustedRecord applied = StatusReader.open(here.collection(), applied(here));
    SectionProof.Builder proof =
        gathering.apply(here.collection(), listener).way(applied.edition());
    return store.read(view -> prove(proof, view.nodes(), applied, here, symbol, section));
  }

  /**
   * Proves what a section said in some edition, whose bundle is fetched.
   *
   * @param edition up to the newest one that was seen
   */
  public byte[] prove(
      Symbol symbol,
      Optional<Language> language,
      String section,
      long edition,
      SyncListener listener) {
    Here here = find(symbol, language);
    ProofGathering from = gathering.apply(here.collection(), listener);
    SectionProof.Builder proof = from.way(edition);
    TrustedRecord record = from.last(proof);
    NodeSource nodes = from.nodes(record, here.language());
    return prove(proof, nodes, record, here, symbol, section);
  }

  /**
   * Checks a proof; needs no library and no network.
   *
   * @param root bytes of a {@code root.json} that is trusted
   * @throws org.vademecum.client.trust.ContentException when it does not prove what it should
   */
  public static ProvenSection verify(byte[] proof, byte[] root) {
    return SectionProofs.accept(proof, root);
  }

  private static byte[] prove(
      SectionProof.Builder proof,
      NodeSource nodes,
      TrustedRecord record,
      Here here,
      Symbol symbol,
      String section) {
    Map<Digest, byte[]> visited = new LinkedHashMap<>();
    NodeSource recording = digest -> visited.computeIfAbsent(digest, nodes::node);
    Digest root = record.root(here.language()).orElseThrow(IllegalStateException::new);
    Expression expression =
        PackMap.find(recording, root, symbol.value())
            .map(digest -> Nodes.expression(recording.node(digest)))
            .orElseThrow(() -> new UnknownWorkException(symbol.value()));
    long position = position(nodes, expression, section);
    recording.node(Sequence.get(recording, expression.content(), position).section());
    proof
        .setLanguage(here.language().tag())
        .setSymbol(symbol.value())
        .setSection(section)
        .setPosition(position);
    visited.values().forEach(node -> proof.addNodes(ByteString.copyFrom(node)));
    return proof.build().toByteArray();
  }

  private static long position(NodeSource nodes, Expression expression, String section) {
    Iterator<OutlineEntry> entries = Sequence.iterate(nodes, expression.content());
    for (long position = 0; entries.hasNext(); position++) {
      if (Nodes.section(nodes.node(entries.next().section())).id().equals(section)) {
        return position;
      }
    }
    throw new UnknownSectionException(expression.symbol().value(), section);
  }

  private static byte[] applied(Here here) {
    return here.collection().applied().orElseThrow(IllegalStateException::new);
  }

  private Here find(Symbol symbol, Optional<Language> language) {
    return store
        .read(view -> WorkOrigin.pack(view, symbol, language).flatMap(pack -> Here.of(view, pack)))
        .orElseThrow(() -> new UnknownWorkException(symbol.value()));
  }
}
