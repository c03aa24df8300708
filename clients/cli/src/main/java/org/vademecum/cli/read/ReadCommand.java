package org.vademecum.cli.read;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vademecum.cli.CommandException;
import org.vademecum.cli.Output;
import org.vademecum.client.Library;
import org.vademecum.client.OfficialPage;
import org.vademecum.client.SourceFiles;
import org.vademecum.client.read.Links;
import org.vademecum.client.read.Outline;
import org.vademecum.client.update.SyncListener;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Symbol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a work, or one section of it. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = "Read a work or a section; needs no network.")
public final class ReadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOptions store;

  @Parameters(paramLabel = "SYMBOL", description = "The work, e.g. A/58/619.")
  private String symbol;

  @Option(names = "--section", paramLabel = "ID", description = "Only this section, e.g. annex.p5.")
  private @Nullable String section;

  @Option(names = "--lang", paramLabel = "LANG", description = "In this language.")
  private @Nullable String language;

  @Option(
      names = "--page",
      description =
          "Name the page of the official file where the section stands; with --get, download it.")
  private boolean page;

  @Option(names = "--get", description = "With --page, download the official file.")
  private boolean get;

  @Option(names = "--as-issued", description = "Without what corrigenda and others changed.")
  private boolean asIssued;

  @Option(
      names = "--corrections",
      description = "Only what was corrected: as issued, as corrected, and the difference.")
  private boolean corrections;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (Library library = store.open()) {
      Outline current =
          library
              .reader()
              .read(new Symbol(symbol), Optional.ofNullable(language).map(Language::new));
      Outline outline = asIssued ? current.asIssued() : current;
      Links links = library.links(outline);
      Output out = Output.of(spec);
      if (json) {
        out.json(json(outline, links));
      } else if (corrections) {
        printCorrections(out, outline);
      } else {
        CorrectionText.ofWork(outline).forEach(line -> out.line("%s", line));
        outline.entries().stream()
            .filter(entry -> wanted(entry.content()))
            .forEach(entry -> print(out, entry, links));
      }
      requireFound(library, outline);
      if (page) {
        printPage(out, library, outline);
      }
      return 0;
    }
  }

  private boolean wanted(NumberedSection content) {
    return section == null || content.section().id().equals(section);
  }

  /** Asked for by its id, a section that was erased gives the reason. */
  private void requireFound(Library library, Outline outline) {
    if (outline.entries().stream().noneMatch(entry -> wanted(entry.content()))) {
      if (section != null && !asIssued) {
        library
            .reader()
            .section(new Symbol(symbol), Optional.of(outline.work().language()), section);
      }
      throw new CommandException(
          symbol
              + " has no section '"
              + section
              + "'; 'vademecum read "
              + symbol
              + " --json' lists the ids");
    }
  }

  private void printPage(Output out, Library library, Outline outline) {
    SourceFiles sources = library.sources();
    Symbol work = outline.work().symbol();
    Optional<Language> read = Optional.of(outline.work().language());
    String id = section == null ? outline.entries().get(0).content().section().id() : section;
    OfficialPage at = sources.page(work, read, id, SyncListener.NONE);
    if (get) {
      sources.download(at.source(), SyncListener.NONE);
      at = sources.page(work, read, id, SyncListener.NONE);
    }
    out.line(
        "%s: page %d, lines %d to %d of %s",
        id, at.page(), at.firstLine(), at.lastLine(), at.source().name());
    out.line("%s", at.uri().orElse("not on this device; --get downloads it"));
  }

  private void printCorrections(Output out, Outline outline) {
    CorrectionText.ofWork(outline).forEach(line -> out.line("%s", line));
    outline.entries().stream()
        .filter(entry -> wanted(entry.content()))
        .forEach(entry -> entry.corrected().ifPresent(it -> CorrectionText.print(out, entry, it)));
  }

  private static void print(Output out, Outline.Entry entry, Links links) {
    NumberedSection content = entry.content();
    Section section = content.section();
    String number = content.number().isEmpty() ? "" : content.number() + " ";
    String indent = "  ".repeat(Math.max(0, content.level() - 1));
    out.line("%s%s%s", indent, number, new LinkedText(section, links).toText());
    entry.corrected().ifPresent(it -> out.line("%s%s", indent, CorrectionText.mark(it)));
    out.line("");
  }

  private JsonObject json(Outline outline, Links links) {
    JsonArray sections = new JsonArray();
    outline.entries().stream()
        .filter(entry -> wanted(entry.content()))
        .forEach(entry -> sections.add(json(entry, links)));
    return new JsonObject()
        .put("symbol", outline.work().symbol().value())
        .put("collection", outline.collection())
        .put("lang", outline.work().language().tag())
        .put("title", outline.work().title())
        .put("corrected_by", correctedBy(outline))
        .put("sections", sections);
  }

  private static JsonArray correctedBy(Outline outline) {
    JsonArray links = new JsonArray();
    outline.work().correction().changes().forEach(link -> links.add(CorrectionText.json(link)));
    return links;
  }

  private static JsonObject json(Outline.Entry entry, Links links) {
    NumberedSection content = entry.content();
    JsonObject json = jsonOf(entry, content, links);
    entry.corrected().ifPresent(it -> json.put("correction", CorrectionText.json(it)));
    return json;
  }

  private static JsonObject jsonOf(Outline.Entry entry, NumberedSection content, Links links) {
    return new JsonObject()
        .put("id", content.section().id())
        .put("part", entry.part())
        .put("kind", content.section().kind().label())
        .put("number", content.quotedNumber())
        .put("prefix", content.number())
        .put("level", content.level())
        .put("text", content.section().text())
        .put("links", new LinkedText(content.section(), links).toJson());
  }
}
