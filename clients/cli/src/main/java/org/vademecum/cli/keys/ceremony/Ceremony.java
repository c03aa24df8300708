package org.vademecum.cli.keys.ceremony;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.vademecum.cli.CommandException;
import org.vademecum.cli.keys.file.NamedKey;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Metadata;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Targets;

/**
 * Writes the versions of root and targets that people then sign. A version that nobody signed yet
 * is written anew under its number; one that waits for more signatures is left, and nothing comes
 * after it.
 */
public final class Ceremony {
  private static final Duration VALID = Duration.ofDays(365);

  private final CeremonyFolder folder;
  private final Clock clock;

  public Ceremony(CeremonyFolder folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Begins a library: the first root and targets. */
  public List<Path> begin(String library, RootPlan plan, Collection<NamedKey> keys) {
    folder.begin(library);
    keys.forEach(folder::remember);
    TargetsPlan targets = new TargetsPlan(plan.online(), new TreeMap<>());
    List<RoleFile> files =
        List.of(unsigned(plan.toRoot(1, expires())), unsigned(targets.toTargets(1, expires())));
    files.forEach(folder::create);
    return files.stream().map(folder::path).toList();
  }

  /** Adds a key to a role. */
  public List<Path> add(String role, NamedKey key, OptionalInt threshold) {
    UnaryOperator<RoleKeys> change =
        keys -> keys.with(key.key(), threshold.orElse(keys.threshold()));
    return change(role, change, List.of(key));
  }

  /** Takes a key from a role. */
  public List<Path> remove(String role, VerifyingKey key, OptionalInt threshold) {
    return change(role, keys -> keys.without(key, threshold.orElse(keys.threshold())), List.of());
  }

  /** Puts a key in the place of another. */
  public List<Path> rotate(String role, VerifyingKey old, NamedKey key) {
    return change(role, keys -> keys.replacing(old, key.key()), List.of(key));
  }

  /** Writes a version that says the same and expires later. */
  public List<Path> renew(String role) {
    boolean targets = role.equals(Targets.NAME);
    return targets
        ? write(List.of(nextTargets(root(), targets())), List.of())
        : change(role, UnaryOperator.identity(), List.of());
  }

  /** Says who signs for a new collection. */
  public List<Path> addCollection(String name, List<NamedKey> keys, int threshold) {
    RoleKeys people = new RoleKeys(keys.stream().map(NamedKey::key).toList(), threshold);
    RoleFile next = nextTargets(root(), targets().withCollection(name, people));
    return write(List.of(next), keys);
  }

  private List<Path> change(String role, UnaryOperator<RoleKeys> change, List<NamedKey> keys) {
    List<RoleFile> files = new ArrayList<>();
    if (role.startsWith(TargetsPlan.EDITIONS)) {
      files.add(nextTargets(root(), targets().change(role, change)));
    } else if (List.of(Root.NAME, Targets.NAME, RootPlan.ONLINE).contains(role)) {
      RootPlan plan = root().change(role, change);
      files.add(next(Root.NAME, (version, expires) -> plan.toRoot(version, expires)));
      if (!role.equals(Root.NAME)) {
        files.add(nextTargets(plan, targets()));
      }
    } else {
      throw new CommandException(
          "there is no role '" + role + "': root, targets, online or editions.NAME");
    }
    return write(files, keys);
  }

  private List<Path> write(List<RoleFile> files, List<NamedKey> keys) {
    keys.forEach(folder::remember);
    for (RoleFile file : files) {
      if (folder.find(file.role(), file.version()).isPresent()) {
        folder.replace(file);
      } else {
        folder.create(file);
      }
    }
    return files.stream().map(folder::path).toList();
  }

  /** Online keys are those of the root, always. */
  private RoleFile nextTargets(RootPlan root, TargetsPlan plan) {
    TargetsPlan next = plan.with(root.online());
    return next(Targets.NAME, (version, expires) -> next.toTargets(version, expires));
  }

  private RootPlan root() {
    return RootPlan.of(newest(Root.NAME).root());
  }

  private TargetsPlan targets() {
    return TargetsPlan.of(newest(Targets.NAME).targets());
  }

  /** Makes metadata of a version. */
  private interface Making {
    Metadata make(long version, Instant expires);
  }

  private RoleFile next(String role, Making making) {
    RoleFile newest = newest(role);
    if (newest.envelope().signatures().isEmpty()) {
      return unsigned(making.make(newest.version(), expires()));
    }
    if (!Wanted.isComplete(newest, folder)) {
      throw new CommandException(
          newest.fileName()
              + " waits for signatures: have it signed first, or delete it to begin it anew"
              + " ('vademecum keys status' shows who must sign)");
    }
    return unsigned(making.make(newest.version() + 1, expires()));
  }

  private RoleFile newest(String role) {
    return folder
        .newest(role)
        .orElseThrow(
            () ->
                new CommandException(
                    "there is no metadata of '"
                        + role
                        + "' in "
                        + folder.folder()
                        + ": 'vademecum keys init' begins a library"));
  }

  private static RoleFile unsigned(Metadata metadata) {
    return new RoleFile(metadata.type(), Envelope.of(metadata), metadata);
  }

  private Instant expires() {
    return Instant.ofEpochSecond(clock.instant().plus(VALID).getEpochSecond());
  }
}
