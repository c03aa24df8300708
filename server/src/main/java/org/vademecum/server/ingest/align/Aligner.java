package org.vademecum.server.ingest.align;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.vademecum.core.document.NumberedSection;

/**
 * Finds which imported section is which published one, and gives each its final id.
 *
 * <p>A section keeps its id when its text is the same (white space apart), wherever it stands and
 * whatever its printed number; when it was edited; when it was moved. Of a split section the part
 * most like it keeps the id, the first of equal ones; of merged sections the one most like the
 * result. A section that was not there before gets its birth id with {@code ~} and the edition's
 * number. The same input gives the same ids on every machine.
 */
public final class Aligner {
  private Aligner() {}

  /**
   * Aligns a new version of an expression with the published one.
   *
   * @param previous the published sections; empty for a first import, whose sections keep their
   *     birth ids
   * @param next the imported sections under their birth ids
   * @param edition number of the edition to come, from 1
   */
  public static Alignment align(
      List<NumberedSection> previous, List<NumberedSection> next, long edition) {
    IdMint mint = new IdMint(ids(previous), edition);
    ids(next);
    Matching matching = match(previous, next);
    UnaryOperator<String> born = previous.isEmpty() ? mint::keepOrMint : mint::mint;
    Map<String, String> finalIds = new LinkedHashMap<>();
    for (int i = 0; i < next.size(); i++) {
      String birth = next.get(i).section().id();
      int then = matching.beforeOf(i);
      finalIds.put(birth, then == Matching.FREE ? born.apply(birth) : matching.before().id(then));
    }
    return Alignment.rename(next, finalIds);
  }

  /**
   * Aligns the first import of a translation with a language of the work that is there already, so
   * that sections which correspond have the same id in both. Correspondence is told by structure:
   * the sequence of kinds, levels and printed numbers, figures in the text, and proportion of
   * lengths. A section without counterpart keeps its birth id unless the other language uses it for
   * something else.
   *
   * @param original sections of the language that is there, under their published ids
   * @param translation the imported sections under their birth ids
   * @param edition number of the edition to come, from 1
   */
  public static Alignment alignTranslation(
      List<NumberedSection> original, List<NumberedSection> translation, long edition) {
    IdMint mint = new IdMint(ids(original), edition);
    ids(translation);
    int[] counterparts = TranslationMatch.of(original, translation);
    Map<String, String> finalIds = new LinkedHashMap<>();
    for (int i = 0; i < counterparts.length; i++) {
      String birth = translation.get(i).section().id();
      int counterpart = counterparts[i];
      finalIds.put(
          birth,
          counterpart == TranslationMatch.NONE
              ? mint.keepOrMint(birth)
              : original.get(counterpart).section().id());
    }
    return Alignment.rename(translation, finalIds);
  }

  private static Matching match(List<NumberedSection> previous, List<NumberedSection> next) {
    Map<String, Integer> textNumbers = new LinkedHashMap<>();
    Matching matching =
        new Matching(Version.of(previous, textNumbers), Version.of(next, textNumbers));
    List<String> texts = List.copyOf(textNumbers.keySet());
    Words words = Words.of(texts);
    SameText same = new SameText(matching, words);
    EditedText edited = new EditedText(matching, words, texts);
    same.joinUnique();
    same.joinSettledSiblings();
    matching.gaps().forEach(new SameTextInGap(matching, same.waiting())::join);
    edited.joinInPlace(same.promised());
    same.joinRest();
    edited.joinInPlace(Set.of());
    edited.joinMoved();
    edited.joinByRole();
    return matching;
  }

  private static Set<String> ids(List<NumberedSection> sections) {
    Set<String> ids = new LinkedHashSet<>();
    for (NumberedSection section : sections) {
      String id = section.section().id();
      if (!ids.add(id)) {
        throw new IllegalArgumentException(
            "two sections have the id " + id + ": give each section its own before aligning");
      }
    }
    return ids;
  }
}
