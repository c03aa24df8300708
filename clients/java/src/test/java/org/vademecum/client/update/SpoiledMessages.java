package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.EN;
import static org.vademecum.client.fake.Device.FR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.trust.ContentException;
import org.vademecum.client.trust.ListedBytes;
import org.vademecum.client.trust.TrustedRecord;
import org.vademecum.client.trust.TrustedState;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.trust.metadata.TargetFile;
import org.vademecum.proto.v1.Manifest;
import org.vademecum.proto.v1.PackRecord;

/** A library's messages to be spoiled, and what a device must make of whatever comes of each. */
final class SpoiledMessages {
  private static final long EDITIONS = 5;

  private final FakePublisher publisher = new FakePublisher();
  private final TrustedRecord before;
  private final TrustedRecord current;
  private final Kind record;
  private final Kind manifest;
  private final Kind catalogue;

  /** One kind of message. */
  static final class Kind {
    final String name;
    final byte[] bytes;
    private final Predicate<byte[]> withKeys;

    private Kind(String name, byte[] bytes, Predicate<byte[]> withKeys) {
      this.name = name;
      this.bytes = bytes;
      this.withKeys = withKeys;
    }

    /** Whether bytes are refused on their way, where nobody has any key. */
    boolean refusesOnItsWay(byte[] bad) {
      try {
        ListedBytes.require(name, TargetFile.of(bytes), bad);
        assertArrayEquals(bytes, bad);
        return false;
      } catch (ContentException expected) {
        return true;
      }
    }

    /**
     * Whether bytes are refused that somebody with stolen keys lists; fails when they are believed
     * further than those keys go.
     */
    boolean refusesWithStolenKeys(byte[] bad) {
      return withKeys.test(bad);
    }

    /** Looks at bytes in both ways; whether they are refused on their way. */
    boolean refuses(byte[] bad) {
      boolean broken = refusesWithStolenKeys(bad);
      boolean refused = refusesOnItsWay(bad);
      assertTrue(refused || !broken, "as published, and yet not to be read");
      return refused;
    }
  }

  SpoiledMessages() {
    for (long edition = 1; edition < EDITIONS; edition++) {
      publish(edition);
    }
    before = open(publisher.current().orElseThrow().toByteArray());
    publish(EDITIONS);
    current = open(publisher.current().orElseThrow().toByteArray());
    record = new Kind("editions/guides", current.bytes(), refusing(this::acceptRecord));
    manifest = new Kind("manifests/guides/fr", currentManifest(), refusing(this::acceptManifest));
    catalogue = new Kind("catalogue", shown("catalogue").get(0), refusing(TrustedState::catalogue));
  }

  List<Kind> kinds() {
    return List.of(record, manifest, catalogue);
  }

  private void publish(long edition) {
    for (Language language : List.of(EN, FR)) {
      publisher.work("G/" + edition, language).paragraph("Edition " + edition);
    }
    publisher.withdraw("G/2", "a reason");
    assertEquals(edition, publisher.publish());
  }

  private static TrustedRecord open(byte[] bytes) {
    return new TrustedState(FakePublisher.COLLECTION, Optional.empty()).acceptRecord(bytes);
  }

  private List<byte[]> shown(String name) {
    return publisher.snapshot().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("v1/targets/"))
        .filter(entry -> entry.getKey().endsWith("." + name))
        .map(Map.Entry::getValue)
        .toList();
  }

  private byte[] currentManifest() {
    return shown("fr").stream().filter(this::isCurrent).findFirst().orElseThrow();
  }

  private boolean isCurrent(byte[] bytes) {
    try {
      return Manifest.parseFrom(bytes).getRecord().equals(current.digestBytes());
    } catch (com.google.protobuf.InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private interface Reading {
    void read(byte[] bytes);
  }

  private static Predicate<byte[]> refusing(Reading reading) {
    return bytes -> {
      try {
        reading.read(bytes);
        return false;
      } catch (ContentException | TransportException expected) {
        return true;
      }
    };
  }

  /** With people's keys: it continues the chain, and all that is read of it can be read. */
  private void acceptRecord(byte[] bad) {
    TrustedRecord offered =
        new TrustedState(FakePublisher.COLLECTION, Optional.of(before.bytes())).acceptRecord(bad);
    assertTrue(offered.edition() >= before.edition());
    if (offered.edition() == before.edition()) {
      assertEquals(before.digest(), offered.digest());
    } else if (offered.edition() == before.edition() + 1) {
      assertEquals(before.digestBytes(), offered.message().getPrevious());
    }
    for (PackRecord pack : offered.message().getPacksList()) {
      Language language = new Language(pack.getLanguage());
      assertTrue(offered.root(language).isPresent());
      offered.provenance(language);
      offered.withdrawals(language);
      new Route(offered, language, Optional.empty(), edition -> before)
          .legs(Way.BUILT, Optional.empty());
    }
  }

  /** With an online key: all files still lead to the signed root, within the signed bounds. */
  private void acceptManifest(byte[] bad) {
    TrustedState state = new TrustedState(FakePublisher.COLLECTION, Optional.of(current.bytes()));
    Manifest accepted = state.acceptManifest(bad, FR);
    Optional<Digest> have = before.root(FR);
    Route route = new Route(current, FR, Optional.of(accepted), edition -> before);
    Optional<Way> way = Optional.of(route.first(have));
    while (way.isPresent()) {
      List<Leg> legs = route.legs(way.get(), have);
      assertEquals(current.root(FR), Optional.of(legs.get(legs.size() - 1).to()));
      for (Leg leg : legs) {
        assertTrue(leg.wanted().expectedBytes() <= Route.fileBytes(leg.caps()));
      }
      way = route.after(way.get(), have);
    }
  }
}
