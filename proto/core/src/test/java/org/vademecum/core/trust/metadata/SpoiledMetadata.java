package org.vademecum.core.trust.metadata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.vademecum.core.trust.json.Fields;
import org.vademecum.core.trust.json.MalformedMetadataException;
import org.vademecum.core.trust.key.SigningKey;

/** Metadata of each kind to be spoiled, and what a reader must make of whatever comes of it. */
final class SpoiledMetadata {
  private static final Instant LATER = Instant.parse("2030-01-31T00:00:00Z");

  private final SigningKey key = SigningKey.fromSeed(new byte[SigningKey.SEED_BYTES]);
  private final Role role = new Role(List.of(key.publicKey().id()), 1);
  private final Root root =
      new Root(
          3,
          LATER,
          true,
          Map.of(key.publicKey().id(), key.publicKey()),
          Map.of(Root.NAME, role, Timestamp.NAME, role, Snapshot.NAME, role, Targets.NAME, role));

  /** One kind. */
  final class Kind {
    final byte[] file;
    private final byte[] signed;
    private final Function<Fields, ? extends Metadata> from;

    private Kind(Metadata metadata, Function<Fields, ? extends Metadata> from) {
      Envelope envelope = Envelope.of(metadata).signedBy(key);
      this.file = envelope.toBytes();
      this.signed = envelope.signedBytes();
      this.from = from;
    }

    /** Spoiled metadata is refused, or says the very same; whether it was refused. */
    boolean refuses(byte[] bad) {
      try {
        Envelope envelope = Envelope.parse(bad);
        Metadata read = from.apply(envelope.signed());
        if (!root.accepts(read.type(), envelope)) {
          return true;
        }
        assertArrayEquals(signed, envelope.signedBytes());
        return false;
      } catch (MalformedMetadataException expected) {
        return true;
      }
    }
  }

  /** All kinds. */
  List<Kind> kinds() {
    MetaFile listed =
        new MetaFile(7, OptionalLong.of(1234), Map.of("sha256", "00112233445566778899"));
    Snapshot snapshot =
        new Snapshot(7, LATER, Map.of("targets.json", MetaFile.of(2), "a.json", MetaFile.of(9)));
    DelegatedRole delegated =
        new DelegatedRole("editions.guides", role, true, List.of("editions/guides"), List.of());
    Targets targets =
        new Targets(
            2,
            LATER,
            Map.of("editions/guides", TargetFile.of(new byte[] {1, 2, 3})),
            Optional.of(
                new Delegations(
                    Map.of(key.publicKey().id(), key.publicKey()), List.of(delegated))));
    return List.of(
        new Kind(root, Root::from),
        new Kind(new Timestamp(8, LATER, listed, Optional.of(LATER)), Timestamp::from),
        new Kind(snapshot, Snapshot::from),
        new Kind(targets, Targets::from));
  }
}
