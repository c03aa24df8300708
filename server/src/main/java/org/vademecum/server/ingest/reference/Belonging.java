package org.vademecum.server.ingest.reference;

import java.util.regex.Pattern;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.source.Glyphs;

/** Whether a paragraph or article that a text names is one of the text's own work. */
final class Belonging {
  private static final int BEFORE = 60;
  private static final int AFTER = 60;

  /** A number, a closing quotation mark or bracket: what stands there is of that. */
  private static final Pattern OF_WHAT_STANDS_BEFORE =
      Pattern.compile("[0-9)）»”\"》][,،，:：]? ?[(（]?$");

  /**
   * "(ibid., para. 2)", "A/52/23, chap. X, para. 20", "(paras. 16 and 17)" after another's name.
   */
  private static final Pattern CITED =
      Pattern.compile(
          "(?:\\b(?:ibid|ibíd|там же)\\.?|[0-9]/|/[0-9]|[IVX0-9])[^.;()]*,[ ]?$|[(（]$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern CLOSED =
      Pattern.compile("^(?:$|[ ]?[)）,，،.。;；:：!?؟、»”\"—–\\]].*)", Pattern.DOTALL);

  private static final Pattern CLAUSE_END = Pattern.compile("[.;)）]");

  private final Pattern here;
  private final Pattern hereBefore;
  private final Pattern sees;
  private final Pattern of;
  private final Pattern owner;
  private final boolean marksOwner;
  private final boolean ownerBefore;

  Belonging(LanguageData data) {
    this.here = LanguageData.compile(data.regex("ref.here"));
    this.hereBefore = ending(data.value("ref.here.before"));
    this.sees = ending(data.literals("sees"));
    String connector = data.regex("ref.of");
    this.marksOwner = !connector.isEmpty();
    this.of = LanguageData.compile(marksOwner ? "(?:" + connector + ")[ ]?" : "");
    this.owner = LanguageData.compile(marksOwner ? "[ ](?:" + connector + ")[ ]?" : "");
    this.ownerBefore = !data.value("ref.here.before").isEmpty();
  }

  private static Pattern ending(String words) {
    return LanguageData.compile(
        words.isEmpty()
            ? ""
            : "(?<![\\p{IsLatin}\\p{IsCyrillic}])(?:"
                + words
                + ")[ :：]{0,2}(?:\\p{L}{1,4}[ '’])?$");
  }

  boolean isInside(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - BEFORE), start);
    String after = text.substring(end, Math.min(text.length(), end + AFTER));
    String next = after.stripLeading();
    if (here.matcher(next).lookingAt()) {
      return true;
    }
    if (marksOwner && of.matcher(next).lookingAt()) {
      return false;
    }
    if (sees.matcher(before).find() || hereBefore.matcher(before).find()) {
      return true;
    }
    return !OF_WHAT_STANDS_BEFORE.matcher(before).find()
        && !CITED.matcher(before).find()
        && stands(before, after, next);
  }

  /** Nothing says whose it is: then the sentence may say nothing that could. */
  private boolean stands(String before, String after, String next) {
    if (ownerBefore) {
      return before.isEmpty() || !Glyphs.isIdeographic(before.charAt(before.length() - 1));
    }
    String clause = CLAUSE_END.split(next, 2)[0];
    boolean owned = marksOwner && owner.matcher(clause).find();
    boolean goesOn = !next.isEmpty() && Character.isLowerCase(next.codePointAt(0));
    return !owned && (CLOSED.matcher(after).matches() || (marksOwner && goesOn));
  }
}
