package org.vademecum.client.trust;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import java.util.Optional;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.trust.Context;
import org.vademecum.core.trust.Signatures;
import org.vademecum.core.trust.UntrustedException;
import org.vademecum.proto.v1.Catalogue;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.proto.v1.Manifest;

/**
 * What a device believes of one collection, and every rule by which it comes to believe more. Bytes
 * come in as they were fetched; no I/O happens here. Nothing is parsed before its signature holds.
 */
public final class TrustedState {
  private final Anchor anchor;
  private final String collection;
  private Optional<TrustedRecord> trusted;

  /**
   * @param anchor the pinned keys
   * @param collection name of the collection followed
   * @param trusted the newest record accepted so far, as it was signed
   */
  public TrustedState(Anchor anchor, String collection, Optional<byte[]> trusted) {
    this.anchor = anchor;
    this.collection = collection;
    this.trusted = trusted.map(this::open);
  }

  /** The newest record accepted. */
  public Optional<TrustedRecord> trusted() {
    return trusted;
  }

  /** Takes the library's catalogue, signed by the online role. */
  public static Catalogue acceptCatalogue(Anchor anchor, byte[] signed) {
    return parse(verify(anchor, Context.CATALOGUE, signed), Catalogue.parser(), "the catalogue");
  }

  /**
   * Takes the current edition record.
   *
   * @throws BadSignatureException when no key of the edition role signed it
   * @throws RollbackException when it is older than the trusted one
   * @throws ForkException when it does not continue the chain
   */
  public TrustedRecord acceptRecord(byte[] signed) {
    TrustedRecord offered = open(signed);
    trusted.ifPresent(known -> requireSuccessor(known, offered));
    trusted = Optional.of(offered);
    return offered;
  }

  /** Opens a record that was accepted before and kept. */
  public TrustedRecord reopen(byte[] signed) {
    return open(signed);
  }

  /** Takes the record of an edition of the past, which changes nothing of what is trusted. */
  public TrustedRecord acceptPastRecord(byte[] signed, long edition) {
    TrustedRecord offered = open(signed);
    if (offered.edition() != edition) {
      throw new MismatchException("an edition record", "" + edition, "" + offered.edition());
    }
    return offered;
  }

  /**
   * Takes the manifest of a pack, signed by the online role.
   *
   * @throws StaleManifestException when it is not of the trusted record's edition
   */
  public Manifest acceptManifest(byte[] signed, Language language) {
    byte[] payload = verify(anchor, Context.MANIFEST, signed);
    Manifest manifest = parse(payload, Manifest.parser(), "a manifest");
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

  private TrustedRecord open(byte[] signed) {
    byte[] payload = verify(anchor, Context.EDITION_RECORD, signed);
    EditionRecord record = parse(payload, EditionRecord.parser(), "an edition record");
    RecordRules.check(record);
    requireSame("an edition record", collection, record.getCollection());
    return new TrustedRecord(signed.clone(), Digest.of(payload), record);
  }

  private static void requireSame(String what, String wanted, String offered) {
    if (!wanted.equals(offered)) {
      throw new MismatchException(what, wanted, offered);
    }
  }

  private static byte[] verify(Anchor anchor, Context context, byte[] signed) {
    try {
      return Signatures.verify(context, signed, anchor.keys());
    } catch (UntrustedException e) {
      throw new BadSignatureException(context.messageName(), e);
    }
  }

  private static <M extends MessageLite> M parse(byte[] payload, Parser<M> parser, String what) {
    try {
      return parser.parseFrom(payload);
    } catch (InvalidProtocolBufferException e) {
      throw new MalformedException(what, e);
    }
  }
}
