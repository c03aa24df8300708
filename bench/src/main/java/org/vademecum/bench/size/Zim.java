package org.vademecum.bench.size;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.vademecum.bench.pack.TextFolder;
import org.vademecum.bench.pack.Tool;

/** The same documents as a ZIM file, one page a document, as Kiwix readers take them. */
final class Zim {
  private static final int ICON = 48;
  private static final Map<String, String> LANGUAGES =
      Map.of("ar", "ara", "en", "eng", "es", "spa", "fr", "fra", "ru", "rus", "zh", "zho");

  private final Path work;
  private final Path pages;
  private final String language;

  Zim(Path work, String language) throws IOException {
    this.work = work;
    this.pages = Files.createDirectory(work.resolve("pages"));
    this.language = LANGUAGES.getOrDefault(language.toLowerCase(Locale.ROOT), "und");
    BufferedImage icon = new BufferedImage(ICON, ICON, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(icon, "png", pages.resolve("icon.png").toFile());
  }

  /** Writes a page for each document, and one that names them. */
  void write(TextFolder texts) throws IOException {
    StringBuilder list = new StringBuilder();
    int number = 0;
    for (Path file : texts.files()) {
      String name = number++ + ".html";
      String title = escape(texts.symbol(file));
      page(name, title, paragraphs(Files.readString(file, StandardCharsets.UTF_8)));
      list.append("<p><a href=\"").append(name).append("\">").append(title).append("</a></p>");
    }
    page("index.html", "Documents", list.toString());
  }

  private static String paragraphs(String text) {
    StringBuilder html = new StringBuilder();
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> html.append("<p>").append(escape(line)).append("</p>\n"));
    return html.toString();
  }

  private void page(String name, String title, String body) throws IOException {
    Files.writeString(
        pages.resolve(name),
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>"
            + title
            + "</title></head><body>"
            + body
            + "</body></html>");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Bytes of the file. */
  long pack(boolean index) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "zimwriterfs",
                "--welcome=index.html",
                "--illustration=icon.png",
                "--language=" + language,
                "--title=Documents",
                "--description=Documents",
                "--creator=bench",
                "--publisher=bench"));
    if (!index) {
      command.add("--withoutFTIndex");
    }
    File file = work.resolve(index ? "index.zim" : "plain.zim").toFile();
    command.addAll(List.of(pages.toString(), file.toString()));
    Tool.run(command, work, work.resolve("zim.log").toFile());
    return file.length();
  }
}
