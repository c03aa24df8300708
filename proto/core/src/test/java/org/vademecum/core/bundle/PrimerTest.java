package org.vademecum.core.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.ExpressionBuilder;
import org.vademecum.core.tree.MemoryNodes;
import org.vademecum.core.tree.PackMap;
import org.vademecum.proto.v1.BundleHeader;

class PrimerTest {

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
  void wordsOfThePrimerAreNotSpelled(String tag) throws IOException {
    List<String> texts = Primer.latest(new Language(tag)).texts();
    Language without = new Language("sw");
    byte[] primed = bundle(new Language(tag), texts.subList(2, 5));
    byte[] plain = bundle(without, texts.subList(2, 5));
    assertTrue(primed.length * 3 < plain.length, primed.length + " of " + plain.length);
    assertEquals(read(plain), read(primed));
  }

  @Test
  void languageWithoutPrimerNeedsNone() throws IOException {
    byte[] file = bundle(new Language("sw"), List.of("Maji ni uhai."));
    assertEquals(0, BundleReader.header(new ByteArrayInputStream(file)).getPrimer());
  }

  @Test
  void unknownPrimerIsRefused() throws IOException {
    byte[] file = bundle(new Language("sw"), List.of("Maji ni uhai."));
    BundleHeader header = BundleReader.header(new ByteArrayInputStream(file));
    byte[] body = Arrays.copyOfRange(file, 5 + header.getSerializedSize(), file.length);
    for (String tag : Set.of("sw", "en")) {
      byte[] other =
          Frames.file(
              Frames.BUNDLE_MAGIC, header.toBuilder().setLanguage(tag).setPrimer(2).build(), body);
      BundleException refusal = assertThrows(MalformedBundleException.class, () -> read(other));
      assertTrue(refusal.toString().contains("update the app"), refusal.toString());
    }
  }

  /** As the files are part of the format, they must not change: a new text is a new number. */
  @Test
  void primersAreThoseOfTheFormat() {
    Set<String> digests = new TreeSet<>();
    for (String tag : List.of("ar", "en", "es", "fr", "ru", "zh")) {
      String text = String.join("\n", Primer.latest(new Language(tag)).texts()) + "\n";
      digests.add(
          tag + " " + Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16));
    }
    assertEquals(
        Set.of(
            "ar db7795192f17176d",
            "en 1edaf2b9d21119e1",
            "es 0796d89ee1967c85",
            "fr 5466e014c0564025",
            "ru 89ff4e3965daef5b",
            "zh 432f0b941248888c"),
        digests);
  }

  private static byte[] bundle(Language language, List<String> texts) {
    MemoryNodes nodes = new MemoryNodes();
    ExpressionBuilder builder =
        new ExpressionBuilder(
            new ExpressionHead(
                new Symbol("V/1"), language, "", "Words", "guideline", Masthead.EMPTY, List.of()),
            nodes);
    int next = 1;
    for (String text : texts) {
      Section section = new Section("p" + next++, SectionKind.PARAGRAPH, text);
      builder.add(new NumberedSection(section, 1, ""));
    }
    TreeMap<String, Digest> works = new TreeMap<>();
    works.put("V/1", builder.finish().digest());
    Digest root = PackMap.build(works, nodes);
    return BundleWriter.write(nodes, "demo", language, root, Effort.THOROUGH);
  }

  private static List<String> read(byte[] file) throws IOException {
    List<String> texts = new ArrayList<>();
    PackListener listener =
        new PackListener() {
          @Override
          public void sectionAdded(Symbol work, Section section, Digest digest, TextPieces pieces) {
            texts.add(section.text());
          }
        };
    BundleReader.read(new ByteArrayInputStream(file), Caps.none(), new MemoryNodes(), listener);
    return texts;
  }
}
