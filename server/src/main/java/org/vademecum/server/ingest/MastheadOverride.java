package org.vademecum.server.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.vademecum.core.document.Masthead;

/** What the administrator says of a masthead, over what it says itself. */
record MastheadOverride(ImportOptions options, String jobNumber) {
  private static final Set<String> DISTRIBUTIONS = Set.of("", "general", "limited", "restricted");

  Masthead apply(String file, Masthead found) {
    if (!DISTRIBUTIONS.contains(options.distribution())) {
      throw new InvalidOptionException(
          file,
          "--distribution",
          "'" + options.distribution() + "' is not general, limited or restricted");
    }
    requireDate(file);
    return new Masthead(
        found.publisher(),
        found.organ(),
        over(options.session(), found.session()),
        over(options.distribution(), found.distribution()),
        over(options.date(), found.date()),
        over(found.jobNumber(), jobNumber),
        found.agendaItems());
  }

  private void requireDate(String file) {
    try {
      if (!options.date().isEmpty()) {
        LocalDate.parse(options.date());
      }
    } catch (DateTimeException e) {
      throw new InvalidOptionException(
          file, "--date", "'" + options.date() + "' is no ISO 8601 date");
    }
  }

  private static String over(String first, String second) {
    return first.isEmpty() ? second : first;
  }
}
