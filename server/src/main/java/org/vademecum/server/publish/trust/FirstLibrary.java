package org.vademecum.server.publish.trust;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vademecum.core.trust.json.MalformedMetadataException;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Role;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.core.trust.metadata.Timestamp;
import org.vademecum.server.publish.fault.InvalidMetadataException;
import org.vademecum.server.store.MetadataHead;
import org.vademecum.server.store.MetadataStore;

/**
 * Gives a library its first root and targets: those that a node was given, else such as are signed
 * by throw-away keys that stay on the server. Of several nodes that start at once, the first to put
 * a file is followed by all.
 */
final class FirstLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(FirstLibrary.class);

  private final MetadataStore store;
  private final Signer signer;

  FirstLibrary(MetadataStore store, Signer signer) {
    this.store = store;
    this.signer = signer;
  }

  /** Makes the library's first head, unless another node does. */
  Future<Void> make() {
    return root()
        .compose(root -> targets(root).map(targets -> RoleFiles.of(List.of(root, targets))))
        .compose(
            files ->
                store.createMetadataHead(
                    new MetadataHead(files.versions(), "first:" + UUID.randomUUID())))
        .mapEmpty();
  }

  private Future<RoleFile> root() {
    Optional<RoleFile> given = given(Root.NAME);
    return given.isPresent()
        ? put(requireRoot(given.get()))
        : stored(Root.NAME)
            .compose(
                found ->
                    found.isPresent() ? Future.succeededFuture(found.get()) : put(throwAwayRoot()));
  }

  private Future<RoleFile> targets(RoleFile root) {
    Optional<RoleFile> given = given(Targets.NAME);
    if (given.isPresent()) {
      return put(requireTargets(root, given.get()));
    }
    return stored(Targets.NAME)
        .compose(
            found ->
                found.isPresent()
                    ? Future.succeededFuture(requireTargets(root, found.get()))
                    : put(throwAwayTargets(root)));
  }

  private Optional<RoleFile> given(String role) {
    try {
      return signer.keys().given(role).map(bytes -> RoleFile.parse(role, bytes));
    } catch (MalformedMetadataException e) {
      throw new InvalidMetadataException(role, String.valueOf(e.getMessage()));
    }
  }

  private Future<Optional<RoleFile>> stored(String role) {
    return store
        .findMetadata(role, 1)
        .map(found -> found.map(bytes -> RoleFile.parse(role, bytes)));
  }

  /** Puts a file; whoever comes second follows the one that is there. */
  private Future<RoleFile> put(RoleFile file) {
    return store
        .putMetadata(file.role(), file.version(), file.envelope().toBytes())
        .compose(mine -> store.findMetadata(file.role(), file.version()))
        .map(found -> found.map(bytes -> RoleFile.parse(file.role(), bytes)).orElse(file));
  }

  private static RoleFile requireRoot(RoleFile file) {
    if (!((Root) file.metadata()).accepts(Root.NAME, file.envelope())) {
      throw new InvalidMetadataException(
          Root.NAME, "it is not signed by as many of its own keys as it asks");
    }
    return file;
  }

  private static RoleFile requireTargets(RoleFile root, RoleFile file) {
    if (!((Root) root.metadata()).accepts(Targets.NAME, file.envelope())) {
      throw new InvalidMetadataException(
          Targets.NAME, "it is not signed by the keys that the library's root.json asks");
    }
    return file;
  }

  private RoleFile throwAwayRoot() {
    if (signer.keys().awaitsGiven()) {
      throw new InvalidMetadataException(
          Root.NAME,
          "trust/root.json and trust/targets.json are awaited; the root is to name this node's key "
              + signer.keys().node().publicKey().json());
    }
    LOG.warn(
        "THROW-AWAY KEYS: this library's root, targets and collections are signed by keys that were"
            + " just made and lie on this server (keys/ in the data directory, mode 600). Whoever"
            + " gets at this machine can sign in the publisher's name. This is for trying out: for"
            + " readers who matter, make the keys on machines without a network and give the server"
            + " trust/root.json and trust/targets.json (docs/operations.md, Keys).");
    VerifyingKey root = signer.keys().findOrMake(Root.NAME).publicKey();
    VerifyingKey targets = signer.keys().findOrMake(Targets.NAME).publicKey();
    VerifyingKey node = signer.keys().node().publicKey();
    Map<String, VerifyingKey> keys = new HashMap<>();
    List.of(root, targets, node).forEach(key -> keys.put(key.id(), key));
    Map<String, Role> roles =
        Map.of(
            Root.NAME, signedBy(root),
            Targets.NAME, signedBy(targets),
            Snapshot.NAME, signedBy(node),
            Timestamp.NAME, signedBy(node));
    Root metadata = new Root(1, signer.expires(Root.NAME), true, keys, roles);
    Envelope envelope = Envelope.of(metadata).signedBy(signer.keys().findOrMake(Root.NAME));
    return RoleFile.parse(Root.NAME, envelope.toBytes());
  }

  private static Role signedBy(VerifyingKey key) {
    return new Role(List.of(key.id()), 1);
  }

  private RoleFile throwAwayTargets(RoleFile root) {
    if (signer.keys().given(Root.NAME).isPresent()) {
      throw new InvalidMetadataException(
          Targets.NAME, "trust/targets.json is missing beside the trust/root.json that was given");
    }
    Targets metadata = signer.delegating(1, Map.of(), Delegating.none());
    Envelope envelope = Envelope.of(metadata).signedBy(signer.keys().findOrMake(Targets.NAME));
    return requireTargets(root, RoleFile.parse(Targets.NAME, envelope.toBytes()));
  }
}
