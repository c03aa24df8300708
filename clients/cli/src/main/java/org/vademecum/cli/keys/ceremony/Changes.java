package org.vademecum.cli.keys.ceremony;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.trust.key.VerifyingKey;

/** What one version says that the one before did not, in words. */
final class Changes {
  private final KeyNames names;
  private final List<String> lines = new ArrayList<>();

  private Changes(KeyNames names) {
    this.names = names;
  }

  /** A line for each difference; none when only version and expiry differ. */
  static List<String> between(Optional<RoleFile> before, RoleFile now, KeyNames names) {
    Statement old = before.map(it -> Statement.of(it.metadata())).orElse(Statement.NOTHING);
    Statement next = Statement.of(now.metadata());
    Changes changes = new Changes(names);
    for (String role : all(old.roles(), next.roles())) {
      changes.role(role, old.roles().get(role), next.roles().get(role));
    }
    for (String fact : all(old.facts(), next.facts())) {
      changes.fact(fact, old.facts().get(fact), next.facts().get(fact));
    }
    return changes.lines;
  }

  private static Set<String> all(Map<String, ?> old, Map<String, ?> next) {
    Set<String> all = new LinkedHashSet<>(next.keySet());
    all.addAll(old.keySet());
    return all;
  }

  private void role(String name, @Nullable RoleKeys old, @Nullable RoleKeys next) {
    if (old == null && next != null) {
      lines.add("new role " + name + ": " + roster(next, names));
    } else if (next == null) {
      lines.add("role " + name + " is gone");
    } else if (old != null) {
      compare(name, old, next);
    }
  }

  private void compare(String name, RoleKeys old, RoleKeys next) {
    for (VerifyingKey key : next.keys()) {
      if (!old.keys().contains(key)) {
        lines.add(name + ": key added, " + names.of(key));
      }
    }
    for (VerifyingKey key : old.keys()) {
      if (!next.keys().contains(key)) {
        lines.add(name + ": key removed, " + names.of(key));
      }
    }
    if (old.threshold() != next.threshold()) {
      lines.add(name + ": threshold " + next.threshold() + ", was " + old.threshold());
    }
  }

  private void fact(String about, @Nullable String old, @Nullable String next) {
    if (next == null) {
      lines.add(about + ": gone");
    } else if (old == null) {
      lines.add(about + ": " + next);
    } else if (!old.equals(next)) {
      lines.add(about + ": " + next + ", was " + old);
    }
  }

  static String roster(RoleKeys keys, KeyNames names) {
    return keys.threshold() + " of " + keys.keys().size() + " must sign: " + names.all(keys.keys());
  }
}
