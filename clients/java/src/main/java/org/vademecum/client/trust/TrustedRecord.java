package org.vademecum.client.trust;

import com.google.protobuf.ByteString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.proto.v1.Erasure;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.proto.v1.Withdrawal;

/** An edition record that people's keys stand for. Made by {@link TrustedState} only. */
public final class TrustedRecord {
  private final byte[] bytes;
  private final Digest digest;
  private final EditionRecord record;

  TrustedRecord(byte[] bytes, Digest digest, EditionRecord record) {
    this.bytes = bytes;
    this.digest = digest;
    this.record = record;
  }

  /** The bytes as they came, to be kept. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Digest of the record: the edition's identity. */
  public Digest digest() {
    return digest;
  }

  /** The same, as messages carry it. */
  public ByteString digestBytes() {
    return ByteString.copyFrom(digest.toBytes());
  }

  public String collection() {
    return record.getCollection();
  }

  public long edition() {
    return record.getEdition();
  }

  public EditionRecord message() {
    return record;
  }

  /** Digest of the record before; empty in edition 1. */
  Optional<Digest> previous() {
    ByteString previous = record.getPrevious();
    return previous.isEmpty() ? Optional.empty() : Optional.of(digest(previous));
  }

  /**
   * The record farthest back, but not before an edition, that this one names: the next one on the
   * way to that edition, of which there are as many as the distance has binary digits.
   *
   * @param edition an earlier one than this
   */
  public Ancestor towards(long edition) {
    int power = 63 - Long.numberOfLeadingZeros(edition() - edition);
    int named = Math.min(power, record.getAncestorsCount());
    ByteString digest = named == 0 ? record.getPrevious() : record.getAncestors(named - 1);
    return new Ancestor(edition() - (1L << named), digest(digest));
  }

  /** A record of the past as a later one names it. */
  public record Ancestor(long edition, Digest digest) {}

  public Optional<PackRecord> findPack(Language language) {
    return record.getPacksList().stream()
        .filter(pack -> pack.getLanguage().equals(language.tag()))
        .findFirst();
  }

  /** The root of a pack in this edition. */
  public Optional<Digest> root(Language language) {
    return findPack(language).map(pack -> digest(pack.getRoot()));
  }

  /** The root of a pack's map from symbol to provenance in this edition, if it names one. */
  public Optional<Digest> provenance(Language language) {
    return findPack(language)
        .map(PackRecord::getProvenance)
        .filter(root -> !root.isEmpty())
        .map(TrustedRecord::digest);
  }

  /** Reasons by symbol of the works that readers no longer show in a language. */
  public Map<String, String> withdrawals(Language language) {
    Map<String, String> reasons = new HashMap<>();
    for (Withdrawal withdrawal : record.getWithdrawalsList()) {
      if (withdrawal.getLanguage().isEmpty()) {
        reasons.putIfAbsent(withdrawal.getSymbol(), withdrawal.getReason());
      } else if (withdrawal.getLanguage().equals(language.tag())) {
        reasons.put(withdrawal.getSymbol(), withdrawal.getReason());
      }
    }
    return reasons;
  }

  /** All that was ever erased from the collection. */
  public List<Erasure> erasures() {
    return record.getErasuresList();
  }

  private static Digest digest(ByteString bytes) {
    return Digest.fromBytes(bytes.toByteArray());
  }
}
