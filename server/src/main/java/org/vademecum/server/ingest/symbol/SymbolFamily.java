package org.vademecum.server.ingest.symbol;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.core.document.SymbolNames;

/** How a family of documents makes its symbols: natures and suffixes from a file of data. */
public final class SymbolFamily {
  /** United Nations documents. */
  public static final SymbolFamily UN = read("un.properties");

  private final Set<String> natures;
  private final Map<String, Relation.Kind> suffixes = new TreeMap<>();
  private final Pattern suffix;

  private SymbolFamily(Properties data) {
    this.natures = Set.copyOf(Arrays.asList(data.getProperty("natures").split("\\|", -1)));
    for (String key : data.stringPropertyNames()) {
      if (key.startsWith("suffix.")) {
        String kind = data.getProperty(key).toUpperCase(Locale.ROOT);
        suffixes.put(key.substring("suffix.".length()), Relation.Kind.valueOf(kind));
      }
    }
    this.suffix =
        Pattern.compile("(?<kind>" + String.join("|", suffixes.keySet()) + ")(?:\\.[0-9A-Z-]+)?");
  }

  private static SymbolFamily read(String name) {
    Properties data = new Properties();
    try (InputStream in = Objects.requireNonNull(SymbolFamily.class.getResourceAsStream(name))) {
      data.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SymbolFamily(data);
  }

  /** The parts of each of the symbols that a double symbol joins, or of the symbol alone. */
  public List<SymbolParts> parse(String symbol) {
    return SymbolNames.halves(symbol).stream()
        .map(half -> new SymbolParser(natures, this::isSuffix).parse(half))
        .toList();
  }

  private boolean isSuffix(String segment) {
    return suffix.matcher(segment).matches();
  }

  /** What a work does to the one that its symbol is made from, by its last suffix. */
  public Optional<Relation> relation(String symbol) {
    List<String> targets = new ArrayList<>();
    Optional<Relation.Kind> kind = Optional.empty();
    for (String half : SymbolNames.halves(symbol)) {
      String bare = SymbolParser.withoutAsterisks(half);
      int slash = bare.lastIndexOf('/');
      Matcher last = suffix.matcher(bare.substring(slash + 1));
      boolean suffixed = slash > 0 && last.matches();
      targets.add(suffixed ? bare.substring(0, slash) : bare);
      kind = suffixed ? Optional.ofNullable(suffixes.get(last.group("kind"))) : kind;
    }
    return kind.map(found -> new Relation(found, String.join("-", targets)));
  }
}
