package org.vademecum.client.trust;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import java.util.Optional;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.proto.v1.Catalogue;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.proto.v1.Manifest;

/**
 * What a device believes of one collection, and every rule by which it comes to believe more. Bytes
 * come in as trusted metadata or a trusted record names them; no I/O happens here.
 */
public final class TrustedState {
  private final String collection;
  private Optional<TrustedRecord> trusted;

  /**
   * @param collection name of the collection followed
   * @param trusted the newest record accepted so far, as it came
   */
  public TrustedState(String collection, Optional<byte[]> trusted) {
    this.collection = collection;
    this.trusted = trusted.map(this::open);
  }

  /** The collection's name. */
  public String collection() {
    return collection;
  }

  /** The newest record accepted. */
  public Optional<TrustedRecord> trusted() {
    return trusted;
  }

  /** Reads the library's catalogue. */
  public static Catalogue catalogue(byte[] bytes) {
    return parse(bytes, Catalogue.parser(), "the catalogue");
  }

  /**
   * Takes the current edition record.
   *
   * @throws RollbackException when it is older than the trusted one
   * @throws ForkException when it does not continue the chain
   */
  public TrustedRecord acceptRecord(byte[] bytes) {
    TrustedRecord offered = open(bytes);
    trusted.ifPresent(known -> requireSuccessor(known, offered));
    trusted = Optional.of(offered);
    return offered;
  }

  /** Opens a record that was accepted before and kept. */
  public TrustedRecord reopen(byte[] bytes) {
    return open(bytes);
  }

  /**
   * Takes a record of the past, which changes nothing of what is trusted.
   *
   * @param named how a trusted record names it
   */
  public TrustedRecord acceptPastRecord(byte[] bytes, TrustedRecord.Ancestor named) {
    Digest found = Digest.of(bytes);
    if (!found.equals(named.digest())) {
      throw new MismatchException("an edition record", "" + named.digest(), "" + found);
    }
    TrustedRecord offered = open(bytes);
    if (offered.edition() != named.edition()) {
      throw new MismatchException(
          "an edition record", "" + named.edition(), "" + offered.edition());
    }
    return offered;
  }

  /**
   * Takes the manifest of a pack.
   *
   * @throws StaleManifestException when it is not of the trusted record's edition
   */
  public Manifest acceptManifest(byte[] bytes, Language language) {
    Manifest manifest = parse(bytes, Manifest.parser(), "a manifest");
    RecordRules.check(manifest);
    requireSame("a manifest", collection, manifest.getCollection());
    requireSame("a manifest", language.tag(), manifest.getLanguage());
    TrustedRecord record =
        trusted.orElseThrow(() -> new IllegalStateException("the record comes before a manifest"));
    requireOf(record, manifest, language);
    return manifest;
  }

  private static void requireOf(TrustedRecord record, Manifest manifest, Language language) {
    if (manifest.getEdition() != record.edition()) {
      throw new StaleManifestException(record.edition(), manifest.getEdition());
    }
    Digest named = Digest.fromBytes(manifest.getRecord().toByteArray());
    if (!named.equals(record.digest())) {
      throw new ForkException(record.collection(), record.edition(), record.digest(), named);
    }
    Digest root = Digest.fromBytes(manifest.getRoot().toByteArray());
    if (!record.root(language).equals(Optional.of(root))) {
      throw new MismatchException("a manifest", "" + record.root(language), "" + root);
    }
  }

  private void requireSuccessor(TrustedRecord known, TrustedRecord offered) {
    if (offered.edition() < known.edition()) {
      throw new RollbackException(collection, known.edition(), offered.edition());
    }
    if (offered.edition() == known.edition()) {
      requireDigest(offered.edition(), known.digest(), offered.digest());
    } else if (offered.edition() == known.edition() + 1) {
      Digest previous = offered.previous().orElseThrow(IllegalStateException::new);
      requireDigest(offered.edition(), known.digest(), previous);
    }
  }

  private void requireDigest(long edition, Digest expected, Digest found) {
    if (!expected.equals(found)) {
      throw new ForkException(collection, edition, expected, found);
    }
  }

  private TrustedRecord open(byte[] bytes) {
    EditionRecord record = parse(bytes, EditionRecord.parser(), "an edition record");
    RecordRules.check(record);
    requireSame("an edition record", collection, record.getCollection());
    return new TrustedRecord(bytes.clone(), Digest.of(bytes), record);
  }

  private static void requireSame(String what, String wanted, String offered) {
    if (!wanted.equals(offered)) {
      throw new MismatchException(what, wanted, offered);
    }
  }

  private static <M extends MessageLite> M parse(byte[] bytes, Parser<M> parser, String what) {
    try {
      return parser.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new MalformedException(what, e);
    }
  }
}
