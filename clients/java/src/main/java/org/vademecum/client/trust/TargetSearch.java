package org.vademecum.client.trust;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vademecum.core.trust.metadata.DelegatedRole;
import org.vademecum.core.trust.metadata.TargetFile;
import org.vademecum.core.trust.metadata.Targets;

/**
 * Looks for a target by its path, from the top through the roles that may speak for it: depth
 * first, each before those it delegates to, in the order that metadata gives (section 5.6.7).
 */
public final class TargetSearch {
  /** Most delegated roles that are asked for one path. */
  public static final int MOST_ROLES = 32;

  private final String path;
  private final Loader loader;
  private final Set<String> visited = new HashSet<>();
  private final Deque<Step> ahead = new ArrayDeque<>();

  /** Gets the metadata of a delegated role. */
  @FunctionalInterface
  public interface Loader {
    /** What a role offers, trusted because its delegator is. */
    Targets load(Targets delegator, String role);
  }

  private record Step(Targets delegator, String role) {}

  private TargetSearch(String path, Loader loader) {
    this.path = path;
    this.loader = loader;
  }

  /**
   * Finds a target; empty when no role that speaks for its path offers it.
   *
   * @throws TooManyRolesException after {@link #MOST_ROLES} roles
   */
  public static Optional<TargetFile> find(String path, Targets top, Loader loader) {
    return new TargetSearch(path, loader).run(top);
  }

  private Optional<TargetFile> run(Targets top) {
    Targets role = top;
    while (!role.targets().containsKey(path)) {
      addDelegations(role);
      while (!ahead.isEmpty() && visited.contains(ahead.element().role())) {
        ahead.remove();
      }
      if (ahead.isEmpty()) {
        return Optional.empty();
      }
      role = load(ahead.remove());
    }
    return Optional.ofNullable(role.targets().get(path));
  }

  private Targets load(Step step) {
    if (visited.size() == MOST_ROLES) {
      throw new TooManyRolesException(path, MOST_ROLES);
    }
    visited.add(step.role());
    return loader.load(step.delegator(), step.role());
  }

  /** Puts a role's delegations for the path before all that is ahead. */
  private void addDelegations(Targets delegator) {
    List<Step> steps = new ArrayList<>();
    List<DelegatedRole> roles =
        delegator.delegations().map(to -> to.roles()).orElse(Collections.emptyList());
    for (DelegatedRole role : roles) {
      if (role.speaksFor(path)) {
        steps.add(new Step(delegator, role.name()));
        if (role.terminating()) {
          ahead.clear();
          break;
        }
      }
    }
    Collections.reverse(steps);
    steps.forEach(ahead::push);
  }
}
