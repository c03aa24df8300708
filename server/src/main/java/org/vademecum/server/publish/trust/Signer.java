package org.vademecum.server.publish.trust;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.Delegations;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Metadata;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.TargetFile;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.core.trust.metadata.Timestamp;
import org.vademecum.server.publish.fault.UnlistedNodeException;

/** Signs with the keys of this node where these are enough, and says what is to be signed anew. */
public final class Signer {
  private final KeyFolder keys;
  private final Expiries expiries;
  private final Clock clock;

  /** By whom a file was found to be signed. */
  private final Cache<RoleFile, Signers> accepted = Caffeine.newBuilder().weakKeys().build();

  Signer(KeyFolder keys, Expiries expiries, Clock clock) {
    this.keys = keys;
    this.expiries = expiries;
    this.clock = clock;
  }

  KeyFolder keys() {
    return keys;
  }

  Instant now() {
    return Instant.ofEpochSecond(clock.instant().getEpochSecond());
  }

  /** When what a role signs now expires. */
  Instant expires(String role) {
    return expiries.from(role, clock.instant());
  }

  /** Signed metadata of a role; empty when this node's keys are not enough for it. */
  Future<Optional<Envelope>> sign(RoleFiles files, String role, Metadata metadata) {
    return byKey(role)
        .map(key -> sign(key, Envelope.of(metadata)).map(Optional::of))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()))
        .map(signed -> signed.filter(envelope -> files.accepts(role, envelope)));
  }

  private Optional<OnlineSigner> byKey(String role) {
    return RoleNames.isOnline(role)
        ? Optional.of(keys.node())
        : keys.find(role).map(LocalSigner::new);
  }

  private static Future<Envelope> sign(OnlineSigner key, Envelope envelope) {
    return key.sign(envelope.signedBytes())
        .map(HexFormat.of()::formatHex)
        .map(hex -> envelope.with(new Envelope.Signature(key.publicKey().id(), hex)));
  }

  /** Whether a role has no metadata, or such as its keys do not accept, or as gets old. */
  boolean isDue(RoleFiles files, String role) {
    return files
        .find(role)
        .map(
            file ->
                expiries.isDue(role, file.expires(), clock.instant()) || !isAccepted(files, file))
        .orElse(true);
  }

  /** Whether a file is signed by its role's keys now, which is checked once for each file. */
  private boolean isAccepted(RoleFiles files, RoleFile file) {
    Optional<Signers> by = files.signersWithKeys(file.role());
    if (by.isPresent() && by.get().equals(accepted.getIfPresent(file))) {
      return true;
    }
    boolean accepts = files.accepts(file.role(), file.envelope());
    if (accepts) {
      by.ifPresent(signers -> accepted.put(file, signers));
    }
    return accepts;
  }

  /** Whether somebody should know that metadata expires. */
  boolean isWarned(RoleFile file) {
    return expiries.isWarned(file.role(), file.expires(), clock.instant());
  }

  /** Refuses to let a node write what it could not finish. */
  RoleFiles requireListed(RoleFiles files) {
    VerifyingKey own = keys.node().publicKey();
    for (String role : List.of(Snapshot.NAME, Timestamp.NAME)) {
      if (!files.topKeys(role).contains(own)) {
        throw new UnlistedNodeException(own.id());
      }
    }
    return files;
  }

  /** Metadata of a delegated role. */
  Targets targets(String role, long version, Map<String, TargetFile> targets) {
    return new Targets(version, expires(role), targets, Optional.empty());
  }

  /** Metadata of the top role, which only delegates. */
  Targets delegating(long version, Map<String, TargetFile> targets, Delegations delegations) {
    return new Targets(version, expires(Targets.NAME), targets, Optional.of(delegations));
  }
}
