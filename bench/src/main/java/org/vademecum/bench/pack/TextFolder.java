package org.vademecum.bench.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.tree.ExpressionBuilder;
import org.vademecum.core.tree.NodeSink;
import org.vademecum.core.tree.PackMap;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Imported;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.IngestException;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.align.Aligner;
import org.vademecum.server.ingest.align.Alignment;

/** A directory of UTF-8 text files, one document a file; its path is its symbol. */
public final class TextFolder {
  private static final int ASKED = 50;

  private final Path folder;
  private final List<Path> files;
  private final Importer importer = new Importer();

  private TextFolder(Path folder, List<Path> files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * What was imported.
   *
   * @param root of the pack
   * @param textBytes UTF-8 bytes of its sections' texts and printed numbers
   * @param sections how many
   * @param refused files that are no documents: empty, or of controls
   */
  public record Pack(Language language, Digest root, long textBytes, long sections, int refused) {}

  /** A work as it was imported. */
  public record Work(ExpressionHead head, List<NumberedSection> sections) {}

  /** All files below a directory but hidden ones, in order of their paths. */
  public static TextFolder of(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            boolean hidden = !path.equals(folder) && isHidden(path);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (!isHidden(path)) {
              files.add(path);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(Comparator.comparing(path -> symbol(folder, path)));
    return new TextFolder(folder, files);
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  /** The files in order. */
  public List<Path> files() {
    return Collections.unmodifiableList(files);
  }

  /** The symbol of a file's document. */
  public String symbol(Path file) {
    return symbol(folder, file);
  }

  private static String symbol(Path folder, Path file) {
    return folder.relativize(file).toString();
  }

  /** All files one behind the other. */
  public byte[] raw() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Path file : files) {
      all.write(Files.readAllBytes(file));
    }
    return all.toByteArray();
  }

  /** Imports all files as `vademecum import` would, in the language that most of them are in. */
  public Pack read(NodeSink sink) throws IOException {
    return read(sink, work -> {});
  }

  /** The same, handing on each work. */
  public Pack read(NodeSink sink, Consumer<Work> use) throws IOException {
    Language language = language();
    return read(sink, language, symbol -> List.of(), use);
  }

  /** Imports all files as the next edition of a pack: sections that stay keep their ids. */
  public Pack readAfter(Pack before, HeldNodes nodes) throws IOException {
    return read(nodes, before.language(), symbol -> nodes.sections(before, symbol), work -> {});
  }

  private Pack read(
      NodeSink sink,
      Language language,
      Function<String, List<NumberedSection>> previous,
      Consumer<Work> use)
      throws IOException {
    ImportOptions options = ImportOptions.NONE.withLanguage(language.tag());
    TreeMap<String, Digest> works = new TreeMap<>();
    long bytes = 0;
    long sections = 0;
    int refused = 0;
    for (Path file : files) {
      try {
        Imported imported = importer.read(source(file), options.withSymbol(symbol(folder, file)));
        Work work = aligned(imported, previous.apply(imported.symbol().value()));
        use.accept(work);
        works.put(
            imported.symbol().value(),
            ExpressionBuilder.build(work.head(), work.sections(), sink).digest());
        for (NumberedSection section : work.sections()) {
          bytes += ExpressionBuilder.textBytes(section.section()) + section.number().length();
        }
        sections += work.sections().size();
      } catch (IngestException e) {
        refused++;
      }
    }
    return new Pack(language, PackMap.build(works, sink), bytes, sections, refused);
  }

  private static Work aligned(Imported imported, List<NumberedSection> previous) {
    Alignment alignment = Aligner.align(previous, imported.sections(), previous.isEmpty() ? 1 : 2);
    ExpressionHead head = imported.toHead();
    return new Work(head.withParts(alignment.parts(head.parts())), alignment.sections());
  }

  /** The language that most of some large files are recognised as. */
  private Language language() throws IOException {
    List<Path> large = new ArrayList<>(files);
    large.sort(Comparator.comparingLong((Path file) -> file.toFile().length()).reversed());
    Map<Language, Integer> found = new HashMap<>();
    for (Path file : large.subList(0, Math.min(ASKED, large.size()))) {
      recognised(file).ifPresent(language -> found.merge(language, 1, Integer::sum));
    }
    return found.isEmpty()
        ? new Language("en")
        : Collections.max(found.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private Optional<Language> recognised(Path file) throws IOException {
    try {
      Imported imported = importer.read(source(file), ImportOptions.NONE.withSymbol("X/1"));
      return Optional.of(imported.language());
    } catch (IngestException e) {
      return Optional.empty();
    }
  }

  private static SourceFile source(Path file) throws IOException {
    return new SourceFile("text.txt", Files.readAllBytes(file));
  }
}
