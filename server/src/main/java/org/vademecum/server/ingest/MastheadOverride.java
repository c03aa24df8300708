package org.vademecum.server.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.vademecum.core.document.AgendaItem;
import org.vademecum.core.document.Masthead;

/** What the administrator says of a masthead, over what it says itself. */
record MastheadOverride(Masthead said, String jobNumber) {
  private static final Set<String> DISTRIBUTIONS = Set.of("", "general", "limited", "restricted");

  Masthead apply(String file, Masthead found) {
    requireDistribution(file);
    requireDate(file);
    return new Masthead(
        over(said.publisher(), found.publisher()),
        over(said.organ(), found.organ()),
        over(said.session(), found.session()),
        over(said.distribution(), found.distribution()),
        over(said.date(), found.date()),
        over(said.jobNumber(), over(found.jobNumber(), jobNumber)),
        agenda(file, found.agendaItems()));
  }

  private List<AgendaItem> agenda(String file, List<AgendaItem> found) {
    for (AgendaItem item : said.agendaItems()) {
      if (item.number().isEmpty()) {
        throw new InvalidOptionException(
            file, "--agenda", "an item has no number (expected e.g. '156: Title')");
      }
    }
    return said.agendaItems().isEmpty() ? found : said.agendaItems();
  }

  private void requireDistribution(String file) {
    if (!DISTRIBUTIONS.contains(said.distribution())) {
      throw new InvalidOptionException(
          file,
          "--distribution",
          "'" + said.distribution() + "' is not general, limited or restricted");
    }
  }

  private void requireDate(String file) {
    try {
      if (!said.date().isEmpty()) {
        LocalDate.parse(said.date());
      }
    } catch (DateTimeException e) {
      throw new InvalidOptionException(file, "--date", "'" + said.date() + "' is no ISO 8601 date");
    }
  }

  private static String over(String first, String second) {
    return first.isEmpty() ? second : first;
  }
}
