package org.vademecum.core.vectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.core.document.Symbol;

/** The packs of the vectors: the sample documents in six languages, and what editors made of it. */
final class Packs {
  static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "ru", "zh");

  /** Works in order of symbol. */
  record Pack(String name, Language language, List<Work> works) {}

  private final Map<String, Pack> packs = new LinkedHashMap<>();
  private final Work guideline = SampleWorks.guideline("en");
  private final Work letter = SampleWorks.letter("en");

  Packs() {
    add("empty", "en");
    LANGUAGES.forEach(it -> add(it + "-1", it, SampleWorks.letter(it), SampleWorks.guideline(it)));
    add("ar-word", "ar", word("ar", "أحمر", "أصفر"));
    add("en-word", "en", word("en", "red", "yellow"));
    add("zh-word", "zh", word("zh", "红色", "黄色"));
    add("en-removed", "en", letter, removed());
    add("en-moved", "en", letter, moved());
    add("en-inserted", "en", letter, inserted());
    add("en-numbers", "en", letter, numbers());
    add("en-head", "en", letter, head());
    add("en-kinds", "en", letter, kinds());
    add("en-borrowed", "en", borrowed(), guideline);
    add("en-new", "en", letter, guideline, fresh());
    add("en-without", "en", guideline);
    Corrigendum corrigendum = new Corrigendum(guideline);
    add("en-corrected", "en", letter, corrigendum.target(), corrigendum.work());
    add("en-corrected-2", "en", letter, corrigendum.targetAgain(), corrigendum.work());
    add("en-all", "en", borrowed(), everything(), fresh());
    add("example", "sw", Example.work());
    add("example-word", "sw", Example.edited());
    add("example-inserted", "sw", Example.inserted());
  }

  List<Pack> all() {
    return List.copyOf(packs.values());
  }

  Pack get(String name) {
    return Objects.requireNonNull(packs.get(name), name);
  }

  private void add(String name, String language, Work... works) {
    packs.put(name, new Pack(name, new Language(language), List.of(works)));
  }

  /** The letter, and the guideline with another word in its fourth paragraph. */
  private static Work[] word(String language, String word, String other) {
    Work work = SampleWorks.guideline(language);
    Work edited = work.text("p4", work.section("p4").text().replaceFirst(word, other));
    return new Work[] {SampleWorks.letter(language), edited.named(work.name() + ".word")};
  }

  private Work removed() {
    return guideline
        .remove("h3", "p7", "p8", "p9", "p10.i4")
        .renumbered()
        .named("guideline.en.removed");
  }

  private Work moved() {
    return guideline.move("p12", "p10").move("p1", "p3").renumbered().named("guideline.en.moved");
  }

  private Work inserted() {
    Section section =
        new Section("p16~2", SectionKind.PARAGRAPH, "A sign that has fallen is put up at once.");
    return guideline
        .insert("p6", new NumberedSection(section, 2, ""))
        .renumbered()
        .named("guideline.en.inserted");
  }

  private Work numbers() {
    return guideline
        .number("p3", "2 bis.")
        .number("p4", "3.")
        .number("h2", "B.")
        .level("p6.i2", 4)
        .level("p6.i3", 4)
        .named("guideline.en.numbers");
  }

  private Work head() {
    return retitled(guideline, "Marking of unsafe ground: field guideline", "head");
  }

  private static Work retitled(Work work, String title, String name) {
    return work.withHead(
            work.head()
                .corrected(
                    title, work.head().masthead().withDate("2026-03-24"), work.head().correction()))
        .named("guideline.en." + name);
  }

  private Work kinds() {
    Section table = new Section("tab1~2", SectionKind.TABLE, "Sign\tWidth\nTriangle\t28 cm");
    Section image = new Section("img1~2", SectionKind.IMAGE, "");
    Section note = new Section("n1~2", SectionKind.NOTE, "See the map.");
    return guideline
        .kind("p2", SectionKind.QUOTATION)
        .spans(
            "p11",
            new Span(0, 7, Span.Kind.EMPHASIS, ""),
            new Span(0, 7, Span.Kind.STRONG, ""),
            new Span(82, 92, Span.Kind.REFERENCE, "VDM/2026/3"))
        .insert("p5", new NumberedSection(table, 2, ""))
        .insert("p5", new NumberedSection(image, 2, ""))
        .insert("p6.i2", new NumberedSection(note, 4, "*"))
        .named("guideline.en.kinds");
  }

  /** A letter whose words are partly those of the guideline. */
  private Work borrowed() {
    String text = guideline.section("p5").text().replace("50", "30") + " So do the stoves.";
    return letter.text("annex.p4", text).named("letter.en.borrowed");
  }

  /** A work that repeats sections of the guideline, as they are and changed. */
  private Work fresh() {
    List<NumberedSection> sections = new ArrayList<>(guideline.sections().subList(0, 9));
    Work work = new Work("guide.en", guideline.head(), sections);
    return work.withHead(
            new ExpressionHead(
                new Symbol("VDM/2026/5"),
                new Language("en"),
                "en",
                "Marking of flooded ground",
                "guideline",
                guideline.head().masthead(),
                List.of()))
        .text("t1", "Marking of flooded ground")
        .text("p2", guideline.section("p2").text().replace("written", "signed"))
        .kind("p3", SectionKind.QUOTATION)
        .spans("p1", new Span(0, 6, Span.Kind.EMPHASIS, ""))
        .spans("p2", new Span(0, 7, Span.Kind.STRONG, ""))
        .level("p3", 3);
  }

  private Work everything() {
    Section last = new Section("p17~3", SectionKind.PARAGRAPH, letter.section("annex.p2").text());
    return retitled(moved().remove("p8"), "Marking of dangerous ground", "all")
        .text("p14", "Live ammunition is never used in lessons.")
        .level("p14", 3)
        .append(new NumberedSection(last, 2, ""))
        .renumbered();
  }
}
