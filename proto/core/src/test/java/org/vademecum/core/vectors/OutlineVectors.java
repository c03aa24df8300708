package org.vademecum.core.vectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.bundle.ExpectedIds;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.tree.NumberCoder;

/** Coded numbers, and the ids that files expect. */
final class OutlineVectors {
  private static final List<List<String>> NUMBERS =
      List.of(
          List.of("1.", "2.", "2 bis", "3.", "3.", "4.", "6.", "7."),
          List.of("Article 1", "Article 2", "Art. 3", "Article 3"),
          List.of("1.1", "1.2", "2.1", "2.2", "2.2"),
          List.of("(a)", "(b)", "(c)", "(a)", "(b)", "(z)", "(aa)", "A", "B", "Z", "["),
          List.of(
              "i)", "ii)", "iii)", "iv)", "v)", "vi)", "j)", "iiii)", "Iv)", "IX)", "X)", "XI)"),
          List.of("mmmcmxcviii", "mmmcmxcix", "mmmm", "999999999", "1000000000", "1000000001"),
          List.of("0", "1", "01", "2", "007 8", "a 1 b 9", "a 2 b 9", "", "-", "•", "•"),
          List.of("١ -", "٢ -", "第1条", "第2条", "一.", "二.", "1 a", "2 a", "a b", "é1", "é2"));

  private static final List<String> LOOSE =
      List.of("\u0001d\u0001.", "\u0001x\u0001", "\u0001", "\u0001d", "\u0001r\u0001)");

  private final Packs packs;

  OutlineVectors(Packs packs) {
    this.packs = packs;
  }

  JsonObject numbers() {
    JsonObject json = new JsonObject();
    json.add("numbers", Shown.array(NUMBERS, OutlineVectors::coded));
    json.add("refused", Shown.array(refused(), Shown::strings));
    return json;
  }

  /** Coded numbers of which the last follows none of its series, or goes too far. */
  private static List<List<String>> refused() {
    List<List<String>> refused = new ArrayList<>();
    LOOSE.forEach(it -> refused.add(List.of("1)", it)));
    refused.add(List.of("z", "\u0001a\u0001"));
    refused.add(List.of("iv)", "\u0001r\u0001)"));
    refused.add(List.of("999999999.", "\u0001d\u0001."));
    return refused;
  }

  private static JsonElement coded(List<String> printed) {
    NumberCoder coder = new NumberCoder();
    List<String> coded = printed.stream().map(coder::code).toList();
    JsonObject json = new JsonObject();
    json.add("printed", Shown.strings(printed));
    json.add("coded", Shown.strings(coded));
    return json;
  }

  JsonObject ids() {
    List<List<NumberedSection>> all = new ArrayList<>();
    all.add(packs.get("en-kinds").works().get(1).sections());
    all.add(packs.get("fr-1").works().get(0).sections());
    all.add(packs.get("en-corrected").works().get(1).sections());
    all.add(odd());
    JsonObject json = new JsonObject();
    json.add("ids", Shown.array(all, OutlineVectors::expected));
    return json;
  }

  private static List<NumberedSection> odd() {
    return List.of(
        at(SectionKind.ITEM, 1, "x"),
        at(SectionKind.ITEM, 1, "x.i1"),
        at(SectionKind.HEADING, 1, "h1"),
        at(SectionKind.ITEM, 4, "h1.i1"),
        at(SectionKind.ITEM, 4, "h1.i2"),
        at(SectionKind.ITEM, 3, "h1.i1~2"),
        at(SectionKind.ITEM, 5, "h1.i1~2.i1"),
        at(SectionKind.ITEM, 3, "h1.i1~3"),
        at(SectionKind.PARAGRAPH, 3, "p999999999"),
        at(SectionKind.ITEM, 2, "h1.i3"),
        at(SectionKind.ITEM, 2, "h1.i4"),
        at(SectionKind.ITEM, 3, "h1.i4.i1"),
        at(SectionKind.NOTE, 1, "n1"),
        at(SectionKind.ITEM, 3, "h1.i4.i2"),
        at(SectionKind.ITEM, 4, "h1.i4.i2.i09"),
        at(SectionKind.ITEM, 4, "h1.i4.i2.i10"),
        at(SectionKind.PARAGRAPH, 1, "p1000000000"),
        at(SectionKind.PARAGRAPH, 1, "p-bis"),
        at(SectionKind.PARAGRAPH, 1, "p7"),
        at(SectionKind.NOTE, 2, "n2"),
        at(SectionKind.ITEM, 1, "p7.i1"));
  }

  private static NumberedSection at(SectionKind kind, int level, String id) {
    return new NumberedSection(new Section(id, kind, ""), level, "");
  }

  private static JsonElement expected(List<NumberedSection> sections) {
    List<String> expected = ExpectedIds.of(sections);
    List<JsonElement> shown = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      NumberedSection it = sections.get(i);
      Shown section = new Shown().with("kind", it.section().kind().code());
      section.with("level", it.level()).with("expected", expected.get(i));
      shown.add(section.with("id", it.section().id()).json());
    }
    return Shown.array(shown, it -> it);
  }
}
