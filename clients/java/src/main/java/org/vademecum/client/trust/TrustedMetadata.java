package org.vademecum.client.trust;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vademecum.core.trust.metadata.DelegatedRole;
import org.vademecum.core.trust.metadata.Delegations;
import org.vademecum.core.trust.metadata.MetaFile;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.core.trust.metadata.Timestamp;

/**
 * What is trusted of a TUF repository during one update, and every rule by which it comes to be
 * (specification 1.0.34, section 5; the steps are named). It takes bytes that others fetched, in
 * the order root, timestamp, snapshot, targets, delegated targets. What breaks a rule is refused
 * with a {@link ContentException}, and what was trusted stays. Not for several threads.
 */
public final class TrustedMetadata {
  private final Deadline deadline;
  private final RootChain chain;
  private boolean rootsEnded;
  private Optional<Timestamp> earlierTimestamp = Optional.empty();
  private Optional<Timestamp> timestamp = Optional.empty();
  private Optional<Snapshot> earlierSnapshot = Optional.empty();
  private Optional<Snapshot> snapshot = Optional.empty();
  private Optional<Targets> targets = Optional.empty();

  /**
   * Begins an update (5.1, 5.2).
   *
   * @param root bytes of a root that is trusted already; its expiry does not matter yet
   * @param now the time that all of the update is held against
   */
  public TrustedMetadata(byte[] root, Instant now, Expiry expiry) {
    this.deadline = new Deadline(now, expiry);
    this.chain = new RootChain(root);
  }

  /**
   * Takes the root that follows the trusted one: signed as both ask (5.3.4), of the next version
   * (5.3.5), expired or not (5.3.6).
   */
  public void acceptRoot(byte[] bytes) {
    require(!rootsEnded, "the last root was accepted already");
    chain.accept(bytes);
  }

  /** Holds the last root against the time (5.3.10). */
  public void endRoots() {
    deadline.judge(Root.NAME, chain.root());
    rootsEnded = true;
  }

  /**
   * Whether a root has taken a key from timestamp or snapshot, so that what was trusted of both
   * before is to be forgotten: whoever stole the key may have put their versions far ahead
   * (5.3.11).
   */
  public boolean forgetsEarlier() {
    return chain.rotated();
  }

  /**
   * Recalls the timestamp trusted in an earlier update, expired or not; one that the root does not
   * stand for any more is left out.
   */
  public void recallTimestamp(byte[] bytes) {
    require(rootsEnded && !timestamp.isPresent(), "timestamps are recalled before one is accepted");
    earlierTimestamp = recalled(() -> readTimestamp(bytes));
  }

  /**
   * Takes a timestamp: signed (5.4.2), with no version lower than before (5.4.3), not expired
   * (5.4.4).
   *
   * @return whether it is new; one of the version at hand is dropped for that one
   */
  public boolean acceptTimestamp(byte[] bytes) {
    require(rootsEnded, "the root comes before the timestamp");
    Timestamp offered = readTimestamp(bytes);
    Timestamp taken =
        earlierTimestamp.filter(known -> known.version() == offered.version()).orElse(offered);
    earlierTimestamp.ifPresent(known -> Rollback.refuse(known, taken));
    deadline.judge(Timestamp.NAME, taken);
    boolean isNew = !earlierTimestamp.filter(taken::equals).isPresent();
    timestamp = Optional.of(taken);
    return isNew;
  }

  /** Recalls the snapshot trusted in an earlier update, as {@link #recallTimestamp} does. */
  public void recallSnapshot(byte[] bytes) {
    require(rootsEnded && !snapshot.isPresent(), "snapshots are recalled before one is accepted");
    earlierSnapshot = recalled(() -> readSnapshot(bytes).metadata());
  }

  /** What the timestamp says of the snapshot. */
  public MetaFile listedSnapshot() {
    return required(timestamp, "the timestamp comes before the snapshot").snapshot();
  }

  /**
   * Takes the snapshot that the timestamp lists: by length and hash (5.5.2), signed (5.5.3), of
   * that version (5.5.4), with no file missing or older than before (5.5.5), not expired (5.5.6).
   */
  public Snapshot acceptSnapshot(byte[] bytes) {
    MetaFile listed = listedSnapshot();
    ListedBytes.require(Snapshot.FILE, listed, bytes);
    Snapshot offered = readSnapshot(bytes).of(listed.version()).metadata();
    earlierSnapshot.ifPresent(known -> Rollback.refuse(known, offered));
    deadline.judge(Snapshot.NAME, offered);
    snapshot = Optional.of(offered);
    return offered;
  }

  /** Whether the snapshot says anything of a role's metadata. */
  public boolean lists(String role) {
    return required(snapshot, "the snapshot comes first").meta().containsKey(Signed.file(role));
  }

  /**
   * What the snapshot says of a role's metadata.
   *
   * @throws NotListedException when it says nothing
   */
  public MetaFile listed(String role) {
    String file = Signed.file(role);
    MetaFile listed = required(snapshot, "the snapshot comes before " + file).meta().get(file);
    if (listed == null) {
      throw new NotListedException(file);
    }
    return listed;
  }

  /**
   * Takes the top targets metadata that the snapshot lists: by length and hash (5.6.2), signed
   * (5.6.3), of that version (5.6.4), not expired (5.6.5).
   */
  public Targets acceptTargets(byte[] bytes) {
    Signed<Targets> offered = readListed(Targets.NAME, bytes).by(root(), Targets.NAME);
    targets = Optional.of(judged(Targets.NAME, offered));
    return targets();
  }

  /**
   * Takes the metadata of a delegated role by the same rules, signed as its delegator asks.
   *
   * @param delegator trusted metadata that delegates to the role
   */
  public Targets acceptDelegated(Targets delegator, String role, byte[] bytes) {
    Delegations to = required(delegator.delegations(), "it delegates nothing");
    DelegatedRole delegated = required(to.find(role), "it does not delegate to " + role);
    return judged(role, readListed(role, bytes).by("its delegator", delegated.role(), to.keys()));
  }

  /** The trusted root. */
  public Root root() {
    return chain.root();
  }

  /** The timestamp of this update. */
  public Timestamp timestamp() {
    return required(timestamp, "no timestamp was accepted yet");
  }

  /** The top targets metadata of this update. */
  public Targets targets() {
    return required(targets, "no targets metadata was accepted yet");
  }

  /** What is trusted although its time is over, with that time by role; empty when strict. */
  public Map<String, Instant> expired() {
    return deadline.expired();
  }

  /** When the first of what is trusted expires, or did. */
  public Optional<Instant> freshUntil() {
    return deadline.first();
  }

  private Timestamp readTimestamp(byte[] bytes) {
    return Signed.read(Timestamp.NAME, bytes, Timestamp::from)
        .by(root(), Timestamp.NAME)
        .metadata();
  }

  private Signed<Snapshot> readSnapshot(byte[] bytes) {
    return Signed.read(Snapshot.NAME, bytes, Snapshot::from).by(root(), Snapshot.NAME);
  }

  private Signed<Targets> readListed(String role, byte[] bytes) {
    ListedBytes.require(Signed.file(role), listed(role), bytes);
    return Signed.read(role, bytes, Targets::from);
  }

  private Targets judged(String role, Signed<Targets> offered) {
    Targets taken = offered.of(listed(role).version()).metadata();
    deadline.judge(role, taken);
    return taken;
  }

  private static <T> Optional<T> recalled(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (ContentException e) {
      return Optional.empty();
    }
  }

  private static <T> T required(Optional<T> value, String otherwise) {
    return value.orElseThrow(() -> new IllegalStateException(otherwise));
  }

  private static void require(boolean inOrder, String otherwise) {
    if (!inOrder) {
      throw new IllegalStateException(otherwise);
    }
  }
}
