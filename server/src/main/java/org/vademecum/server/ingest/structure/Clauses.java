package org.vademecum.server.ingest.structure;

import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.language.LiteralSet;
import org.vademecum.server.ingest.source.Glyphs;

/** How the clauses of a resolution begin in one language. */
final class Clauses {
  private static final FastPattern RESOLUTION_NUMBER =
      FastPattern.of("[0-9]{1,4}/[0-9]{1,4}(?: ?[A-Z])?\\. ");

  private final LiteralSet organ;
  private final FastPattern preamble;
  private final LiteralSet preambular;
  private final LiteralSet operative;

  Clauses(LanguageData data) {
    this.organ = data.literalSet(organKeys(data));
    this.preamble = FastPattern.of(data.literally("preamble"));
    this.preambular = data.literalSet("preambular");
    this.operative = data.literalSet("operative");
  }

  private static String[] organKeys(LanguageData data) {
    return data.keysUnder("organ.").stream().map(key -> "organ." + key).toArray(String[]::new);
  }

  boolean isPreamble(String text) {
    return preamble.is(text);
  }

  /** "The General Assembly,": begins the preamble of a resolution. */
  boolean isEnactingOrgan(String text) {
    boolean comma = !text.isEmpty() && ",，、،".indexOf(text.charAt(text.length() - 1)) >= 0;
    return comma && text.length() <= 80 && organ.isIn(text);
  }

  /** Does a preambular paragraph begin here ("Recalling")? */
  boolean isPreambular(String text) {
    return preambular.begins(text);
  }

  /** Does an operative paragraph begin here ("Decides")? */
  boolean isOperative(String text) {
    int end = operative.lengthAt(text, 0);
    return end > 0
        && (end == text.length()
            || Glyphs.isIdeographic(text.charAt(end))
            || !Character.isLetter(text.charAt(end)));
  }

  /** "57/145. Title": a resolution's number and title. */
  static boolean isResolutionNumber(String text) {
    return RESOLUTION_NUMBER.begins(text);
  }
}
