package org.vademecum.server.publish.trust;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Role;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.fault.NotDelegatedException;
import org.vademecum.server.publish.fault.SignaturesMissingException;
import org.vademecum.server.store.MetadataStore;

/**
 * Signatures under editions. They are made and kept before an edition is decided, under a version
 * that is the edition's own; so any node can show the edition, and nobody's signing anew can take
 * its number.
 */
public final class Approvals {
  private final MetadataStore store;
  private final ShownReader reader;
  private final Signer signer;
  private final Showing showing;

  Approvals(MetadataStore store, ShownReader reader, Signer signer, Showing showing) {
    this.store = store;
    this.reader = reader;
    this.signer = signer;
    this.showing = showing;
  }

  /**
   * How far the signing of an edition is.
   *
   * @param file the metadata with the signatures that it has
   * @param signatures that count
   * @param threshold that it needs
   */
  public record Standing(String file, int signatures, int threshold) {
    /** Whether as many signed as must. */
    public boolean isEnough() {
      return signatures >= threshold;
    }
  }

  /** Signs an edition with the collection's key on this node, if that is enough, and keeps that. */
  Future<Void> approve(Edition edition) {
    return begin(edition).compose(standing -> keep(edition, standing));
  }

  /** The metadata that is to show an edition, signed by what keys there are on this node. */
  public Future<Standing> begin(Edition edition) {
    String collection = edition.record().getCollection();
    String role = RoleNames.editions(collection);
    long version = RoleNames.firstVersion(edition.number());
    Targets content = signer.targets(role, version, EditionsStep.targets(edition));
    return files(collection)
        .map(
            files -> {
              Envelope unsigned = Envelope.of(content);
              Envelope signed =
                  signer
                      .keys()
                      .find(role)
                      .map(unsigned::signedBy)
                      .filter(by -> files.counting(role, by) > 0)
                      .orElse(unsigned);
              return standing(files, role, signed);
            });
  }

  /** The standing of what was begun. */
  public Future<Standing> standing(String collection, String file) {
    return files(collection)
        .map(files -> standing(files, RoleNames.editions(collection), parse(file)));
  }

  /** Adds a signature; fails for one that does not count. */
  public Future<Standing> sign(String collection, String file, String keyId, String signature) {
    String role = RoleNames.editions(collection);
    return files(collection)
        .map(
            files ->
                standing(
                    files,
                    role,
                    files.with(role, parse(file), new Envelope.Signature(keyId, signature))));
  }

  /** Keeps what was signed for when the edition is decided; fails when that is not enough. */
  public Future<Void> keep(Edition edition, Standing standing) {
    return standing.isEnough()
        ? store.putApproval(edition.digest(), standing.file().getBytes(StandardCharsets.UTF_8))
        : Future.failedFuture(
            new SignaturesMissingException(
                edition.record().getCollection(), standing.signatures(), standing.threshold()));
  }

  private static Standing standing(RoleFiles files, String role, Envelope envelope) {
    return new Standing(
        new String(envelope.toBytes(), StandardCharsets.UTF_8),
        files.counting(role, envelope),
        files.signers(role).map(Role::threshold).orElse(1));
  }

  private static Envelope parse(String file) {
    return Envelope.parse(file.getBytes(StandardCharsets.UTF_8));
  }

  /** What is shown now, in which a collection has its delegations. */
  private Future<RoleFiles> files(String collection) {
    String role = RoleNames.editions(collection);
    return reader
        .find()
        .compose(
            found ->
                found.filter(shown -> shown.files().knows(role)).isPresent()
                    ? Future.succeededFuture(found.get())
                    : showing.run(Set.of()))
        .map(
            shown -> {
              if (!shown.files().knows(role)) {
                throw new NotDelegatedException(collection);
              }
              return shown.files();
            });
  }
}
