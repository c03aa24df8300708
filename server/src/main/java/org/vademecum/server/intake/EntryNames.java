package org.vademecum.server.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules for names of an archive's entries. No I/O. */
final class EntryNames {
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
  private static final int LONGEST = 1_000;

  private final String archive;
  private final Set<String> seen = new HashSet<>();

  EntryNames(String archive) {
    this.archive = archive;
  }

  /**
   * An entry's name as it is used, with {@code /} between its segments.
   *
   * @throws UnsafeNameException when it leads elsewhere, or was there before
   */
  String accept(String raw) {
    String name = raw.replace('\\', '/');
    String shown = printable(raw);
    if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(c -> c < ' ')) {
      throw unsafe(shown, "its name is empty, too long or holds control characters");
    }
    if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
      throw unsafe(shown, "its name is absolute");
    }
    if (List.of(name.split("/", -1)).contains("..")) {
      throw unsafe(shown, "its name leads out of the archive");
    }
    if (!seen.add(name)) {
      throw unsafe(shown, "the archive holds that name twice, and only the first one was taken");
    }
    return name;
  }

  /** Whether a segment of a name begins with a full stop, or is what macOS adds. */
  static boolean isHidden(String name) {
    for (String segment : name.replace('\\', '/').split("/", -1)) {
      boolean dots = segment.equals(".") || segment.equals("..");
      if ((segment.startsWith(".") && !dots) || segment.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }

  String where(String name) {
    return archive + ": " + printable(name);
  }

  private UnsafeNameException unsafe(String name, String fault) {
    return new UnsafeNameException(archive + ": " + name, fault);
  }

  static String printable(String name) {
    String shown = name.length() > 120 ? name.substring(0, 120) + "…" : name;
    return shown.replaceAll("\\p{Cntrl}", "?");
  }
}
