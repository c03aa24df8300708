package org.vademecum.client.trust;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.MalformedNodeException;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;
import org.vademecum.core.tree.Sequence;
import org.vademecum.proto.v1.SectionProof;

/**
 * Checks proofs that a section stood in an edition: root by root to the keys of {@code targets},
 * from there to those of the collection's editions, to the record, to the pack, to the section.
 * Nothing is believed but a root. No I/O.
 */
public final class SectionProofs {
  private static final String WHAT = "the proof";
  private static final int MOST_ROOTS = 256;
  private static final int MOST_RECORDS = 64;
  private static final int MOST_NODES = 128;

  private final SectionProof proof;
  private final Map<Digest, byte[]> nodes = new HashMap<>();

  private SectionProofs(SectionProof proof) {
    this.proof = proof;
  }

  /**
   * Checks a proof.
   *
   * @param proof bytes of a {@link SectionProof}
   * @param root bytes of a {@code root.json} that is trusted
   * @throws ContentException when it does not prove what it should
   */
  public static ProvenSection accept(byte[] proof, byte[] root) {
    try {
      SectionProofs proofs = new SectionProofs(SectionProof.parseFrom(proof));
      proofs.requireBounds();
      return proofs.section(proofs.record(proofs.currentRecord(root)));
    } catch (InvalidProtocolBufferException | MalformedNodeException | IllegalArgumentException e) {
      throw new MalformedException(WHAT, e);
    }
  }

  private void requireBounds() {
    requireAtMost(MOST_ROOTS, "roots", proof.getRootsCount());
    requireAtMost(MOST_RECORDS, "edition records", proof.getRecordsCount());
    requireAtMost(MOST_NODES, "nodes", proof.getNodesCount());
  }

  private static void requireAtMost(int most, String what, int found) {
    if (found > most) {
      throw new MalformedException(WHAT, found + " " + what + ", at most " + most);
    }
  }

  private byte[] currentRecord(byte[] root) {
    if (proof.getRecordsCount() == 0) {
      throw new MalformedException(WHAT, "it has no edition record");
    }
    byte[] record = proof.getRecords(0).toByteArray();
    String path = "editions/" + proof.getCollection();
    RootChain chain = new RootChain(root);
    for (ByteString next : proof.getRootsList()) {
      chain.acceptLater(next.toByteArray());
    }
    ListedBytes.require(
        path, DelegatedFile.find(chain.root(), targets(), path, editions()), record);
    return record;
  }

  private byte[] targets() {
    return proof.getTargets().toByteArray();
  }

  private byte[] editions() {
    return proof.getEditions().toByteArray();
  }

  private TrustedRecord record(byte[] current) {
    TrustedState state = new TrustedState(proof.getCollection(), Optional.of(current));
    TrustedRecord at = state.reopen(current);
    List<ByteString> earlier = proof.getRecordsList().subList(1, proof.getRecordsCount());
    for (ByteString record : earlier) {
      if (at.edition() <= proof.getEdition()) {
        throw new MalformedException(WHAT, "it has records of editions before its own");
      }
      at = state.acceptPastRecord(record.toByteArray(), at.towards(proof.getEdition()));
    }
    if (at.edition() != proof.getEdition()) {
      throw new MismatchException(WHAT, "edition " + proof.getEdition(), "" + at.edition());
    }
    return at;
  }

  private ProvenSection section(TrustedRecord record) {
    for (ByteString node : proof.getNodesList()) {
      byte[] bytes = node.toByteArray();
      nodes.put(Digest.of(bytes), bytes);
    }
    Language language = new Language(proof.getLanguage());
    Digest pack =
        record
            .root(language)
            .orElseThrow(() -> new MismatchException(WHAT, "a pack in " + language, "none"));
    Digest named =
        PackMap.find(this::node, pack, proof.getSymbol())
            .orElseThrow(() -> new MismatchException(WHAT, proof.getSymbol(), "no such work"));
    Expression expression = Nodes.expression(node(named));
    OutlineEntry entry = entry(expression);
    Section section = Nodes.section(node(entry.section()));
    if (!section.id().equals(proof.getSection())) {
      throw new MismatchException(WHAT, "section " + proof.getSection(), section.id());
    }
    return new ProvenSection(
        proof.getCollection(),
        record.edition(),
        Instant.ofEpochMilli(record.message().getPublishedAt()),
        language,
        new Symbol(proof.getSymbol()),
        expression.title(),
        section);
  }

  private OutlineEntry entry(Expression expression) {
    if (proof.getPosition() < 0 || proof.getPosition() >= expression.sectionCount()) {
      throw new MismatchException(
          WHAT, expression.sectionCount() + " sections", "number " + proof.getPosition());
    }
    return Sequence.get(this::node, expression.content(), proof.getPosition());
  }

  private byte[] node(Digest digest) {
    byte[] bytes = nodes.get(digest);
    if (bytes == null) {
      throw new MismatchException(WHAT, "the node " + digest, "none of that digest");
    }
    return bytes;
  }
}
