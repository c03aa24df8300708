package org.vademecum.server.publish.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.ExpressionBuilder;
import org.vademecum.core.tree.NodeSink;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.PackMap;

/** A pack of made-up texts that grows and is corrected; every state of it stays readable. */
final class GrowingLibrary implements NodeSource {
  static final Language LANGUAGE = new Language("en");
  static final String COLLECTION = "fleet";
  private static final int WORDS = 3_000;
  private static final int PHRASES = 1_200;

  private final Random random;
  private final Map<Digest, byte[]> nodes = new HashMap<>();
  private final NodeSink sink = nodes::putIfAbsent;
  private final TreeMap<String, List<NumberedSection>> works = new TreeMap<>();
  private final List<String> words = new ArrayList<>();
  private final List<String> phrases = new ArrayList<>();
  private final TreeMap<String, Optional<Digest>> changed = new TreeMap<>();
  private Digest root;
  private long textBytes;
  private int births;

  GrowingLibrary(long seed) {
    random = new Random(seed);
    root = PackMap.empty(sink);
    for (int i = 0; i < WORDS; i++) {
      words.add(newWord());
    }
    for (int i = 0; i < PHRASES; i++) {
      phrases.add(newPhrase());
    }
  }

  @Override
  public byte[] node(Digest digest) {
    return Objects.requireNonNull(nodes.get(digest));
  }

  /** The state since the last change. */
  Digest root() {
    root = PackMap.edit(this, root, changed, sink);
    changed.clear();
    return root;
  }

  /** UTF-8 bytes of all texts. */
  long textBytes() {
    return textBytes;
  }

  /** New works of some twenty sections each. */
  void add(int count) {
    for (int i = 0; i < count; i++) {
      List<NumberedSection> sections = new ArrayList<>();
      int size = 10 + random.nextInt(20);
      for (int at = 0; at < size; at++) {
        sections.add(section(at + 1, sentences(2)));
      }
      put("W/" + (1_000 + works.size()), sections);
    }
  }

  /** Words of a few sections change. */
  void correct(int count) {
    for (int i = 0; i < count; i++) {
      String symbol = anyWork();
      List<NumberedSection> sections = new ArrayList<>(sections(symbol));
      int at = random.nextInt(sections.size());
      NumberedSection old = sections.get(at);
      String text = old.section().text().replaceFirst("\\b[a-z]+\\b", anyWord());
      sections.set(at, with(old, text));
      put(symbol, sections);
    }
  }

  /** A sentence more in some sections. */
  void extend(int count) {
    for (int i = 0; i < count; i++) {
      String symbol = anyWork();
      List<NumberedSection> sections = new ArrayList<>(sections(symbol));
      int at = random.nextInt(sections.size());
      sections.set(at, with(sections.get(at), sections.get(at).section().text() + sentences(1)));
      put(symbol, sections);
    }
  }

  /** A new first section everywhere, so that all others are renumbered. */
  void renumber() {
    for (String symbol : List.copyOf(works.keySet())) {
      List<NumberedSection> sections = new ArrayList<>();
      sections.add(section(1, sentences(1)));
      for (NumberedSection old : sections(symbol)) {
        sections.add(new NumberedSection(old.section(), 1, (sections.size() + 1) + "."));
      }
      put(symbol, sections);
    }
  }

  /** Some of all works are written anew. */
  void rewrite(int percent) {
    for (String symbol : List.copyOf(works.keySet())) {
      if (random.nextInt(100) < percent) {
        List<NumberedSection> sections = new ArrayList<>();
        sections(symbol).forEach(old -> sections.add(with(old, sentences(2))));
        put(symbol, sections);
      }
    }
  }

  private void put(String symbol, List<NumberedSection> sections) {
    textBytes -= bytes(works.getOrDefault(symbol, List.of()));
    textBytes += bytes(sections);
    works.put(symbol, sections);
    ExpressionHead head =
        new ExpressionHead(
            new Symbol(symbol), LANGUAGE, "", "Work " + symbol, "law", Masthead.EMPTY, List.of());
    changed.put(symbol, Optional.of(ExpressionBuilder.build(head, sections, sink).digest()));
  }

  private static long bytes(List<NumberedSection> sections) {
    return sections.stream().mapToLong(it -> ExpressionBuilder.textBytes(it.section())).sum();
  }

  private List<NumberedSection> sections(String symbol) {
    return Objects.requireNonNull(works.get(symbol));
  }

  private String anyWork() {
    return List.copyOf(works.keySet()).get(random.nextInt(works.size()));
  }

  private NumberedSection section(int number, String text) {
    Section section = new Section("p" + ++births, SectionKind.PARAGRAPH, text);
    return new NumberedSection(section, 1, number + ".");
  }

  private static NumberedSection with(NumberedSection old, String text) {
    Section section = new Section(old.section().id(), old.section().kind(), text);
    return new NumberedSection(section, old.level(), old.number());
  }

  /** Sentences of phrases that laws repeat and of words that they do not. */
  private String sentences(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      for (int part = 0; part < 4; part++) {
        out.append(' ');
        out.append(random.nextInt(100) < 60 ? phrases.get(zipf(PHRASES)) : newPhrase());
      }
      out.append('.');
    }
    return out.toString();
  }

  private String newPhrase() {
    StringBuilder out = new StringBuilder(anyWord());
    for (int more = 3 + random.nextInt(6); more > 0; more--) {
      out.append(' ').append(anyWord());
    }
    return out.toString();
  }

  private String anyWord() {
    return words.get(zipf(WORDS));
  }

  private int zipf(int most) {
    return (int) Math.pow(most, random.nextDouble()) - 1;
  }

  private String newWord() {
    StringBuilder out = new StringBuilder();
    for (int more = 1 + random.nextInt(4); more > 0; more--) {
      out.append("bcdfglmnprstv".charAt(random.nextInt(13)));
      out.append("aeiou".charAt(random.nextInt(5)));
    }
    return out.toString();
  }
}
