package org.vademecum.client.update;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.vademecum.client.store.LocalStore;
import org.vademecum.client.store.MetaTable;
import org.vademecum.client.trust.StaleManifestException;
import org.vademecum.client.trust.TrustedRecord;
import org.vademecum.client.trust.TrustedState;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.trust.rollout.Rollout;
import org.vademecum.proto.v1.Manifest;

/**
 * Chooses the edition for this device while one is rolled out in stages (docs/client.md). What is
 * trusted is the current record all the while: its chain names the one before, and a device never
 * goes back in it.
 */
final class StagedRollout {
  private final LocalStore store;
  private final LibraryTargets library;
  private final TrustedState trust;

  StagedRollout(LocalStore store, LibraryTargets library, TrustedState trust) {
    this.store = store;
    this.library = library;
    this.trust = trust;
  }

  /**
   * What a device is to have.
   *
   * @param record the edition for it
   * @param urgentEdition the newest urgent edition that is known of; 0 for none
   */
  record Choice(TrustedRecord record, long urgentEdition) {}

  /**
   * The edition for this device.
   *
   * @param applied the one that is here
   * @param followed languages of the packs that are followed
   */
  Choice choose(Optional<TrustedRecord> applied, List<Language> followed) {
    TrustedRecord current = trust.trusted().orElseThrow(IllegalStateException::new);
    Optional<Manifest> manifest = followed.stream().findFirst().flatMap(this::manifest);
    long urgent = manifest.map(Manifest::getUrgentEdition).orElse(0L);
    boolean waits =
        manifest.filter(it -> isStaged(it, current) && isOutside(it, current)).isPresent();
    if (!waits || isHere(applied, current) || erases(current)) {
      return new Choice(current, urgent);
    }
    TrustedRecord stable = stable(applied, current);
    boolean hasAll = followed.stream().allMatch(language -> stable.root(language).isPresent());
    return new Choice(hasAll ? stable : current, urgent);
  }

  private Optional<Manifest> manifest(Language language) {
    try {
      return library
          .fetchManifest(trust.collection(), language)
          .map(bytes -> trust.acceptManifest(bytes, language));
    } catch (StaleManifestException | NotFoundException e) {
      return Optional.empty();
    }
  }

  /** What the signed record says of the edition before it counts, not what the manifest does. */
  private static boolean isStaged(Manifest manifest, TrustedRecord current) {
    ByteString named = current.message().getPrevious();
    return manifest.hasStable()
        && manifest.getStable().getEdition() == current.edition() - 1
        && manifest.getStable().getRecord().equals(named)
        && !named.isEmpty();
  }

  private boolean isOutside(Manifest manifest, TrustedRecord current) {
    return Rollout.bucket(secret(), current.digest()) >= manifest.getRolloutShare();
  }

  private static boolean isHere(Optional<TrustedRecord> applied, TrustedRecord current) {
    return applied.filter(it -> it.edition() >= current.edition()).isPresent();
  }

  /** What erases goes to all, whoever says otherwise. */
  private static boolean erases(TrustedRecord record) {
    return record.erasures().stream().anyMatch(it -> it.getEdition() == record.edition());
  }

  private TrustedRecord stable(Optional<TrustedRecord> applied, TrustedRecord current) {
    long before = current.edition() - 1;
    Digest named = Digest.fromBytes(current.message().getPrevious().toByteArray());
    return applied
        .filter(it -> it.digest().equals(named))
        .orElseGet(() -> new PastRecords(trust, library::fetchRecord).get(before));
  }

  /** The device's secret; drawn when it is needed first. */
  private byte[] secret() {
    return store
        .read(view -> view.meta().find(MetaTable.ROLLOUT_SECRET))
        .orElseGet(
            () -> {
              byte[] secret = new byte[Rollout.SECRET_BYTES];
              new SecureRandom().nextBytes(secret);
              store.change(
                  change -> {
                    change.meta().put(MetaTable.ROLLOUT_SECRET, secret);
                    return true;
                  });
              return secret;
            });
  }
}
