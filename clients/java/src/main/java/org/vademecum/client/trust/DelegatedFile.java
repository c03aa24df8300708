package org.vademecum.client.trust;

import org.vademecum.core.trust.metadata.DelegatedRole;
import org.vademecum.core.trust.metadata.Delegations;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.TargetFile;
import org.vademecum.core.trust.metadata.Targets;

/** A target that one delegated role offers, by signatures alone: no snapshot says it is current. */
final class DelegatedFile {

  /**
   * Finds a target.
   *
   * @param targets bytes of {@code targets.json}
   * @param delegated bytes of the metadata of the role that speaks for the path
   */
  static TargetFile find(Root root, byte[] targets, String path, byte[] delegated) {
    Targets top =
        Signed.read(Targets.NAME, targets, Targets::from).by(root, Targets.NAME).metadata();
    return TargetSearch.find(path, top, (delegator, role) -> read(delegator, role, delegated))
        .orElseThrow(() -> new MismatchException("targets.json", path, "no role that offers it"));
  }

  private static Targets read(Targets delegator, String role, byte[] delegated) {
    Delegations to = delegator.delegations().orElseThrow(IllegalStateException::new);
    DelegatedRole named = to.find(role).orElseThrow(IllegalStateException::new);
    return Signed.read(role, delegated, Targets::from)
        .by("its delegator", named.role(), to.keys())
        .metadata();
  }

  private DelegatedFile() {}
}
