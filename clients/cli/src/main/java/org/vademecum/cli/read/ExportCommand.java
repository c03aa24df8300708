package org.vademecum.cli.read;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vademecum.cli.CommandException;
import org.vademecum.cli.Output;
import org.vademecum.client.Library;
import org.vademecum.client.PackStatus;
import org.vademecum.client.read.Outline;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.export.ExportFormat;
import org.vademecum.server.export.ExportedExpression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a work of the library on this device as a file in another format. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write a work as Akoma Ntoso, EPUB, Markdown or JSON; needs no network.")
public final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOptions store;

  @Parameters(paramLabel = "SYMBOL", description = "The work, e.g. A/58/619.")
  private String symbol;

  @Option(names = "--lang", paramLabel = "LANG", description = "In this language.")
  private @Nullable String language;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "akn, epub, md or json.")
  private String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write (default: SYMBOL.LANG.FORMAT in this folder).")
  private @Nullable File file;

  @Override
  public Integer call() throws IOException {
    ExportFormat wanted = format();
    try (Library library = store.open()) {
      ExportedExpression expression = expression(library);
      Path to = file == null ? Path.of(name(expression)) : file.toPath();
      write(to, wanted.exporter().export(expression));
      Output.of(spec).line("wrote %s (%s)", to, Output.size(Files.size(to)));
      return 0;
    }
  }

  private ExportFormat format() {
    return ExportFormat.find(format)
        .orElseThrow(
            () ->
                new CommandException(
                    "no format '" + format + "': give --format akn, epub, md or json"));
  }

  private ExportedExpression expression(Library library) {
    Outline outline =
        library.reader().read(new Symbol(symbol), Optional.ofNullable(language).map(Language::new));
    Optional<PackStatus> pack =
        library.status().stream()
            .filter(status -> status.collection().equals(outline.collection()))
            .filter(status -> status.language().equals(outline.work().language()))
            .findFirst();
    return new ExportedExpression(
        ExpressionHead.of(outline.work()),
        outline.entries().stream().map(Outline.Entry::content).toList(),
        outline.collection(),
        pack.map(PackStatus::edition).orElse(0L),
        pack.flatMap(PackStatus::publishedAt).orElse(Instant.EPOCH));
  }

  private String name(ExportedExpression expression) {
    String stem = symbol.replaceAll("[^\\p{L}\\p{N}.()-]+", "_");
    return stem + "." + expression.head().language().tag() + "." + extension();
  }

  private String extension() {
    return format.equals("akn") ? "xml" : format;
  }

  private static void write(Path to, byte[] bytes) throws IOException {
    Path folder = to.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CommandException("there is no folder " + folder + " to write " + to + " into");
    }
    Path draft = Files.createTempFile(folder, "export", ".part");
    Files.write(draft, bytes);
    Files.move(draft, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
