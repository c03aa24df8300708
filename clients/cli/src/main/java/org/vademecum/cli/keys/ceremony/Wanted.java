package org.vademecum.cli.keys.ceremony;

import java.util.List;
import java.util.Optional;
import org.vademecum.cli.CommandException;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Targets;

/**
 * Signatures that metadata must have before readers believe it.
 *
 * @param whose keys these are, for people
 */
public record Wanted(String whose, RoleKeys keys) {

  /**
   * What a file must have. A root is signed by the root before and by itself (TUF section 5.3.4),
   * targets by the root, editions by the targets.
   */
  public static List<Wanted> of(RoleFile file, MetadataSource beside) {
    return switch (file.role()) {
      case Root.NAME -> ofRoot(file, beside);
      case Targets.NAME ->
          List.of(
              new Wanted(
                  "role 'targets'",
                  RootPlan.keys(required(beside, Root.NAME).root(), Targets.NAME)));
      default -> List.of(ofDelegated(file.role(), required(beside, Targets.NAME).targets()));
    };
  }

  private static List<Wanted> ofRoot(RoleFile file, MetadataSource beside) {
    Wanted own = new Wanted("role 'root'", RootPlan.keys(file.root(), Root.NAME));
    if (file.version() == 1) {
      return List.of(own);
    }
    long before = file.version() - 1;
    RoleFile previous =
        beside
            .before(file)
            .orElseThrow(
                () ->
                    new CommandException(
                        RoleFile.fileName(Root.NAME, before)
                            + " is not there, whose keys must sign "
                            + file.fileName()
                            + " too: put it into the folder"));
    RoleKeys old = RootPlan.keys(previous.root(), Root.NAME);
    return old.equals(own.keys)
        ? List.of(own)
        : List.of(
            new Wanted("the root keys of version " + before, old),
            new Wanted("the root keys of version " + file.version(), own.keys));
  }

  private static Wanted ofDelegated(String role, Targets targets) {
    Optional<RoleKeys> keys =
        targets
            .delegations()
            .flatMap(all -> all.find(role).map(one -> RoleKeys.of(one.role(), all.keys())));
    return new Wanted(
        "role '" + role + "'",
        keys.orElseThrow(
            () ->
                new CommandException(
                    "the targets metadata delegates nothing to '"
                        + role
                        + "': 'vademecum keys collection' adds a collection")));
  }

  private static RoleFile required(MetadataSource beside, String role) {
    return beside
        .newest(role)
        .orElseThrow(
            () ->
                new CommandException(
                    "there is no metadata of '"
                        + role
                        + "' that says who must sign: put its newest version beside the file"));
  }

  /** How many more keys must sign. */
  public int missing(RoleFile file) {
    return Math.max(0, keys.threshold() - keys.signers(file.envelope()).size());
  }

  /** Whether all signatures are there. */
  public static boolean isComplete(RoleFile file, MetadataSource beside) {
    return of(file, beside).stream().allMatch(wanted -> wanted.missing(file) == 0);
  }

  /** Whether a key is one of those that sign. */
  public boolean has(VerifyingKey key) {
    return keys.keys().contains(key);
  }

  /** Whether a key signed. */
  public boolean hasSigned(VerifyingKey key, RoleFile file) {
    return keys.signers(file.envelope()).contains(key);
  }
}
