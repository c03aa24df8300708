package org.vademecum.server.ingest.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.server.ingest.change.Instruction.Form;
import org.vademecum.server.ingest.language.LanguageData;

/** Takes an instruction apart by the forms of its language. */
final class InstructionReader {
  private static final String ISSUED = "{issued}";
  private static final String CORRECTED = "{corrected}";

  /** One way to say a form; the second pattern takes as many words as issued as it can. */
  private record Saying(
      Form form, Pattern shortest, Pattern longest, boolean issued, boolean corrected) {}

  private final List<Saying> sayings = new ArrayList<>();
  private final PlaceReader places;
  private final Pattern following;

  InstructionReader(LanguageData data, PlaceReader places) {
    this.places = places;
    this.following = LanguageData.compile(data.regex("change.following"));
    for (Form form : Form.values()) {
      data.list(form.key()).forEach(said -> sayings.add(saying(form, said.replace("'", "['’]"))));
    }
  }

  private static Saying saying(Form form, String said) {
    return new Saying(
        form,
        pattern(said, "?"),
        pattern(said, ""),
        said.contains(ISSUED),
        said.contains(CORRECTED));
  }

  private static Pattern pattern(String said, String reluctant) {
    return LanguageData.compile(
        "(?s)"
            + said.replace(ISSUED, "(?<issued>.+" + reluctant + ")")
                .replace(CORRECTED, "(?<corrected>.+)")
            + "[\\s.。:：]*");
  }

  /** The instruction that a text is; empty when it is none, or one that can be read in two ways. */
  Optional<Instruction> read(String text) {
    for (Saying saying : sayings) {
      Matcher matcher = saying.shortest().matcher(text);
      if (matcher.matches()) {
        return read(saying, matcher, text);
      }
    }
    return Optional.empty();
  }

  private Optional<Instruction> read(Saying saying, Matcher matcher, String text) {
    String issued = saying.issued() ? matcher.group("issued").strip() : "";
    String corrected = saying.corrected() ? matcher.group("corrected").strip() : "";
    if (saying.issued() && saying.corrected() && !Quotes.isQuoted(issued)) {
      Matcher other = saying.longest().matcher(text);
      if (other.matches() && !other.group("issued").strip().equals(issued)) {
        return Optional.empty();
      }
    }
    boolean said = saying.corrected() || saying.form() != Form.WORDS;
    boolean follows = !said || isFollowing(corrected);
    Optional<Place> place = Quotes.isQuoted(issued) ? Optional.empty() : places.readWhole(issued);
    return Optional.of(
        new Instruction(
            saying.form(),
            place.orElse(Place.NOWHERE),
            place.isPresent() ? "" : Quotes.bare(issued),
            follows ? "" : corrected(saying.form(), corrected, place.isPresent() ? "" : issued),
            follows));
  }

  private boolean isFollowing(String corrected) {
    Matcher matcher = following.matcher(corrected);
    return matcher.lookingAt()
        && corrected.substring(matcher.end()).chars().noneMatch(Character::isLetterOrDigit);
  }

  /** Words end where the instruction ends; a whole text keeps its full stop. */
  private static String corrected(Form form, String corrected, String issued) {
    if (Quotes.isQuoted(corrected)) {
      return Quotes.bare(corrected);
    }
    boolean words = form == Form.WORDS && !issued.isEmpty() && !issued.endsWith(".");
    boolean field = form == Form.SYMBOL || form == Form.DATE || form == Form.LANGUAGE;
    return words || field ? Quotes.withoutStop(corrected) : corrected;
  }
}
