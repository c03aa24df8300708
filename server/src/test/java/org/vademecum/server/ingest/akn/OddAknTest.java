package org.vademecum.server.ingest.akn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Imported;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.SourceFile;

/** Tables, lists and broken lines of Akoma Ntoso as others write them. */
class OddAknTest {
  private static final Importer IMPORTER = new Importer();

  private static List<String> read(String content) {
    return imported(content).sections().stream()
        .map(at -> at.section().kind().label() + " " + at.section().text())
        .toList();
  }

  private static Imported imported(String content) {
    String xml =
        "<akomaNtoso xmlns='"
            + AknNames.AKN
            + "'><act name='act'><meta/><body><article><num>1</num><content>"
            + content
            + "</content></article></body></act></akomaNtoso>";
    Imported imported =
        IMPORTER.read(
            new SourceFile("act.xml", xml.getBytes(StandardCharsets.UTF_8)),
            ImportOptions.NONE.withSymbol("HUT/1").withLanguage("en"));
    assertEquals(0, imported.coverage().charsLost());
    return imported;
  }

  @Test
  void captionIsARowAndATableInACellIsTheCellsText() {
    String inner = "<table><tr><td>Axe</td><td>Saw</td></tr><tr><td>Wedge</td></tr></table>";

    assertEquals(
        List.of("table Tools\nWhat\tWhere\nAxe Saw Wedge\tDoor"),
        read(
            "<table><caption>Tools</caption><tr><th>What</th><th>Where</th></tr><tr><td>"
                + inner
                + "</td><td>Door</td></tr></table>"));
  }

  @Test
  void itemsOfListsAreItems() {
    assertEquals(
        List.of("paragraph At night:", "item doors are shut;", "item lamps are out."),
        read("<p>At night:</p><ul><li>doors are shut;</li><li>lamps are out.</li></ul>"));
  }

  @Test
  void listsWithinItemsAreItemsOfTheirOwnBelow() {
    String inner = "<ul><li>the first;</li><li>the second.</li></ul>";
    String list = "<ul><li>Shut" + inner + "</li><li>Lamps are out.</li></ul>";

    assertEquals(
        List.of("item Shut", "item the first;", "item the second.", "item Lamps are out."),
        read(list));
  }

  @Test
  void listsWithinItemsAreALevelDeeper() {
    String list =
        "<p>At night:</p><ul><li>Shut<ul><li>the doors.</li></ul></li><li>Lamps out.</li></ul>";

    List<Integer> levels = imported(list).sections().stream().map(at -> at.level()).toList();

    int outer = levels.get(1);
    assertEquals(List.of(outer, outer + 1, outer), levels.subList(1, 4));
  }

  @Test
  void aPictureAloneIsAnImageAndOneAmongWordsIsNot() {
    assertEquals(
        List.of("image Plan of the hut", "paragraph See Plan here."),
        read(
            "<p><img src='a.png' alt='Plan of the hut'/></p>"
                + "<p>See <img src='a.png' alt='Plan'/> here.</p>"));
  }

  @Test
  void contentsAreKeptAsideAndCounted() {
    Imported imported =
        IMPORTER.read(
            new SourceFile(
                "act.xml",
                ("<akomaNtoso xmlns='"
                        + AknNames.AKN
                        + "'><act name='act'><meta/><preface><toc><tocItem href='#a' level='1'>Doors"
                        + "<noteRef marker='1'/></tocItem><tocItem href='#b' level='1'>Lamps</tocItem></toc></preface>"
                        + "<body><article><num>1</num><content><p>Shut them.</p></content></article>"
                        + "</body></act></akomaNtoso>")
                    .getBytes(StandardCharsets.UTF_8)),
            ImportOptions.NONE.withSymbol("HUT/1").withLanguage("en"));

    assertEquals(0, imported.coverage().charsLost());
    assertEquals(
        List.of("furniture Doors1", "furniture Lamps"),
        imported.toProvenance().asides().stream()
            .map(aside -> aside.kind() + " " + aside.text())
            .toList());
  }

  @Test
  void endsOfLinesPartWords() {
    assertEquals(List.of("paragraph Doors are shut"), read("<p>Doors<eol/>are<br/>shut</p>"));
  }
}
