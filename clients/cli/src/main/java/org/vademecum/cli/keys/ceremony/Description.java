package org.vademecum.cli.keys.ceremony;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in words what somebody is about to sign. */
public final class Description {
  /** A day that has begun counts. */
  private static final Duration ALMOST_A_DAY = Duration.ofDays(1).minusNanos(1);

  /**
   * Role, version, expiry, all that it says, and what changes against the version before.
   *
   * @param before that version, if it is known
   */
  public static List<String> of(
      RoleFile file, Optional<RoleFile> before, KeyNames names, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add("role " + file.role() + ", version " + file.version());
    lines.add("believed " + until(file.metadata().expires(), now));
    lines.add("it says:");
    for (String line : Changes.between(Optional.empty(), file, names)) {
      lines.add("  " + line.replaceFirst("^new role ", ""));
    }
    if (before.isPresent()) {
      lines.add("it changes of version " + before.get().version() + ":");
      List<String> changes = Changes.between(before, file, names);
      changes.forEach(line -> lines.add("  " + line));
      if (changes.isEmpty()) {
        lines.add("  nothing but version and expiry");
      }
    } else if (file.version() > 1) {
      lines.add("the version before is not here: what changes cannot be shown");
    }
    return lines;
  }

  /** When something expires, in days. */
  static String until(Instant expires, Instant now) {
    long days = Duration.between(now, expires).plus(ALMOST_A_DAY).toDays();
    String date = expires.toString().substring(0, 10);
    return expires.isAfter(now)
        ? "until " + date + " (" + days + (days == 1 ? " day)" : " days)")
        : "until " + date + ", which is over";
  }

  /** How many signatures a file has, and how many more it needs. */
  public static List<String> missing(RoleFile file, List<Wanted> wanted, KeyNames names) {
    List<String> lines = new ArrayList<>();
    for (Wanted one : wanted) {
      int missing = one.missing(file);
      List<?> signed = one.keys().signers(file.envelope());
      lines.add(
          one.whose()
              + ": "
              + signed.size()
              + (signed.size() == 1 ? " signature, " : " signatures, ")
              + (missing == 0 ? "enough" : missing + " more needed"));
      for (var key : one.keys().keys()) {
        lines.add("  " + (signed.contains(key) ? "signed   " : "missing  ") + names.of(key));
      }
    }
    return lines;
  }

  private Description() {}
}
