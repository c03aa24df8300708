package org.vademecum.server.ingest.masthead;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.server.ingest.language.AgendaPattern;
import org.vademecum.server.ingest.language.Dates;
import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.language.Ordinals;
import org.vademecum.server.ingest.language.PatternSet;
import org.vademecum.server.ingest.source.Glyphs;

/** Reads the fields of a masthead in the words of one language. */
final class FieldReader {
  /** Longest line that names a session, in characters. */
  private static final int MAX_SESSION = 70;

  private static final List<String> DISTRIBUTIONS = List.of("general", "limited", "restricted");

  private static final FastPattern DIGIT = FastPattern.of("\\p{Nd}");

  private final FastPattern publisher;
  private final FastPattern organ;
  private final FastPattern distribution;
  private final List<String> distributions;
  private final FastPattern original;
  private final FastPattern language;
  private final FastPattern session;
  private final LanguageNames names;
  private final Dates dates;
  private final Ordinals ordinals;
  private final AgendaPattern agenda;
  private final FastPattern month;
  private final List<Reading> readings;

  /** The patterns without which a line says none of the fields. */
  private final PatternSet patterns;

  /** How a field is read where a pattern may match. */
  private record Reading(FastPattern pattern, Consumer<Line> read) {}

  FieldReader(LanguageData data) {
    this.names = new LanguageNames(data);
    this.publisher = FastPattern.of(data.literally("publisher"));
    this.organ = FastPattern.of(data.literally(organKeys(data)));
    this.distributions =
        DISTRIBUTIONS.stream()
            .filter(kind -> !data.value("distribution." + kind).isEmpty())
            .toList();
    this.distribution = FastPattern.of(distribution(data));
    String anyName = names.regex();
    String list = "(?:" + anyName + ")(?:(?:, ?|/ ?|، ?|、| )(?:" + anyName + "))*";
    String label = data.literals("original");
    this.original =
        FastPattern.of(
            LanguageData.compile(
                label.isEmpty() ? "" : "(?:" + label + ")(?: ?[:：] ?| |$)(?<list>" + list + ")?"));
    String only = data.value("only").isEmpty() ? "" : "(?: ?(?:" + data.literals("only") + "))?";
    this.language =
        FastPattern.atWords(
            LanguageData.compile(
                anyName.isEmpty() ? "" : "(?<!\\p{L})(?<name>" + anyName + ")(?!\\p{L})" + only));
    this.session = FastPattern.of(data.literally("session"));
    this.dates = new Dates(data);
    this.ordinals = new Ordinals(data);
    this.agenda = new AgendaPattern(data);
    this.month =
        FastPattern.of(LanguageData.compile(data.literals("months").replace(";", "\\E|\\Q")));
    this.readings = readings();
    this.patterns = new PatternSet(readings.stream().map(Reading::pattern).toList());
  }

  /** The fields, in the order in which they are read. */
  private List<Reading> readings() {
    return List.of(
        new Reading(publisher, line -> line.take(Field.PUBLISHER, publisher)),
        new Reading(original, this::readOriginal),
        new Reading(distribution, this::readDistribution),
        new Reading(DIGIT, this::readDate),
        new Reading(DIGIT, this::readAgenda),
        new Reading(organ, line -> line.take(Field.ORGAN, organ)),
        new Reading(language, this::readLanguage),
        new Reading(session, this::readSession));
  }

  private static String[] organKeys(LanguageData data) {
    return data.keysUnder("organ.").stream().map(key -> "organ." + key).toArray(String[]::new);
  }

  private static Pattern distribution(LanguageData data) {
    List<String> kinds = new ArrayList<>();
    for (String kind : DISTRIBUTIONS) {
      String words = data.literals("distribution." + kind);
      if (!words.isEmpty()) {
        kinds.add("(?<" + kind + ">" + words + ")");
      }
    }
    String label = data.literals("distribution");
    return LanguageData.compile(
        label.isEmpty()
            ? ""
            : "(?:" + label + ")(?: ?[:：])? ?(?:(?:" + String.join("|", kinds) + ")(?!\\p{L}))?");
  }

  /** Reads every field that is still open, and blanks what it read out of the line. */
  void read(Line line) {
    String whole = line.rest();
    long may = patterns.mayMatch(whole);
    for (int i = 0; i < readings.size(); i++) {
      if ((may >>> i & 1) != 0 || !line.rest().equals(whole)) {
        readings.get(i).read().accept(line);
      }
    }
  }

  private void readDate(Line line) {
    dates.find(line.rest()).ifPresent(found -> takeDate(line, found));
  }

  private void readAgenda(Line line) {
    agenda.find(line.rest(), 0).ifPresent(found -> takeAgenda(line, found));
  }

  /** The session or its number is named in the first two words: else the line speaks of one. */
  private boolean begins(String line, int session) {
    int first = line.indexOf(' ');
    int second = first < 0 ? -1 : line.indexOf(' ', first + 1);
    String beginning = second < 0 ? line : line.substring(0, second);
    return session < beginning.length() || ordinals.read(beginning).isPresent();
  }

  boolean namesMonth(String text) {
    return month.isIn(text);
  }

  private static void takeDate(Line line, Dates.Found found) {
    LocalDate date = found.date();
    line.take(Field.DATE, date.toString(), found.start(), found.end());
  }

  private static void takeAgenda(Line line, AgendaPattern.Found found) {
    line.take(Field.AGENDA, String.join(", ", found.items()), found.start(), found.end());
  }

  private void readDistribution(Line line) {
    Matcher matcher = distribution.findIn(line.rest());
    if (matcher == null) {
      return;
    }
    String kind = "";
    for (String name : DISTRIBUTIONS) {
      if (distributions.contains(name) && matcher.group(name) != null) {
        kind = name;
      }
    }
    line.take(Field.DISTRIBUTION, kind, matcher.start(), matcher.end());
  }

  private void readOriginal(Line line) {
    Matcher matcher = original.findIn(line.rest());
    if (matcher != null) {
      String list = matcher.group("list");
      line.take(
          Field.ORIGINAL, list == null ? "" : names.tagOfAll(list), matcher.start(), matcher.end());
    }
  }

  private void readLanguage(Line line) {
    Matcher matcher = language.findIn(line.rest());
    if (matcher != null) {
      String tag = names.tag(matcher.group("name"));
      line.take(Field.LANGUAGE, tag, matcher.start(), matcher.end());
    }
  }

  private void readSession(Line line) {
    String rest = line.rest();
    boolean may = rest.length() <= MAX_SESSION && !Glyphs.beginsLow(rest);
    Matcher matcher = may ? session.findIn(rest) : null;
    if (matcher == null) {
      return;
    }
    OptionalInt number = ordinals.read(rest);
    if (number.isPresent() && begins(rest, matcher.start())) {
      line.take(Field.SESSION, Integer.toString(number.getAsInt()), 0, rest.length());
    }
  }
}
