package org.vademecum.cli.keys.ceremony;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Targets;

/** Where a ceremony stands, what to do next, and what to keep where. */
public final class StatusReport {
  private static final Duration WARNED_BEFORE = Duration.ofDays(30);
  private static final List<String> KEEPING =
      List.of(
          "keep:",
          "  root and targets keys: each with another person, on a medium of its own that is in no"
              + " computer but to sign; a copy in a safe; never two on one medium, never on a"
              + " server",
          "  keys of editions: with those who approve, on their own computers; one a person",
          "  online keys: made on each server, and only there; replaced when a server is lost",
          "  passphrases: apart from the keys, where the person's successor finds them",
          "  this folder: holds nothing secret; a copy with everybody who signs");

  private final CeremonyFolder folder;
  private final KeyNames names;
  private final Instant now;
  private final List<String> lines = new ArrayList<>();
  private final List<String> next = new ArrayList<>();

  private StatusReport(CeremonyFolder folder, Instant now) {
    this.folder = folder;
    this.names = folder.names();
    this.now = now;
  }

  /** The report as lines. */
  public static List<String> of(CeremonyFolder folder, Instant now) {
    StatusReport report = new StatusReport(folder, now);
    report.lines.add("library " + folder.library() + ", in " + folder.folder());
    List.of(Root.NAME, Targets.NAME).forEach(report::role);
    report.lines.add("next:");
    if (report.next.isEmpty()) {
      report.next.add(
          "nothing: all is signed; 'vademecum keys publish' brings new roots and targets to the server");
    }
    report.next.forEach(line -> report.lines.add("  " + line));
    report.lines.addAll(KEEPING);
    return report.lines;
  }

  private void role(String role) {
    Optional<RoleFile> newest = folder.newest(role);
    if (newest.isPresent()) {
      file(newest.get());
    } else {
      next.add("there is no metadata of " + role + ": 'vademecum keys init' begins a library");
    }
  }

  private void file(RoleFile file) {
    Instant expires = file.metadata().expires();
    lines.add(file.fileName() + ", believed " + Description.until(expires, now));
    if (expires.isBefore(now.plus(WARNED_BEFORE))) {
      lines.add("  WARNING: readers stop believing it soon, and get no news then");
      next.add("renew it: 'vademecum keys renew --role " + file.role() + "', then sign");
    }
    List<Wanted> wanted = Wanted.of(file, folder);
    Description.missing(file, wanted, names).forEach(line -> lines.add("  " + line));
    Statement.of(file.metadata())
        .roles()
        .forEach((name, keys) -> lines.add("  says " + name + ": " + Changes.roster(keys, names)));
    wanted.forEach(one -> todo(file, one));
  }

  private void todo(RoleFile file, Wanted wanted) {
    int missing = wanted.missing(file);
    if (missing > 0) {
      var left = new ArrayList<>(wanted.keys().keys());
      left.removeAll(wanted.keys().signers(file.envelope()));
      next.add(
          missing
              + " of "
              + names.all(left)
              + (missing == 1 ? " signs " : " sign ")
              + file.fileName()
              + " (for "
              + wanted.whose()
              + "): 'vademecum keys sign "
              + folder.path(file)
              + " --key KEYFILE'");
    }
  }
}
