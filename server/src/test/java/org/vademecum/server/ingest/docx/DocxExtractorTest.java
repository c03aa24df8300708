package org.vademecum.server.ingest.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.server.ingest.docx.WordFile.p;
import static org.vademecum.server.ingest.docx.WordFile.r;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Imported;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.SourceLine;
import org.vademecum.server.ingest.worker.inside.InstalledExtractors;

/** What Word prints is what is read; what Word hides is kept aside; nothing is lost. */
class DocxExtractorTest {
  private static final Importer IMPORTER = new Importer(new InstalledExtractors());
  private static final String LISTS =
      "<w:abstractNum w:abstractNumId='0'>"
          + level(0, "decimal", "%1.", 360)
          + level(1, "lowerLetter", "(%2)", 720)
          + level(2, "lowerRoman", "(%3)", 1080)
          + "</w:abstractNum><w:abstractNum w:abstractNumId='1'>"
          + level(0, "upperRoman", "%1.", 0)
          + level(1, "decimal", "%1.%2", 0).replace("</w:lvl>", "<w:isLgl/></w:lvl>")
          + "</w:abstractNum><w:abstractNum w:abstractNumId='2'>"
          + level(0, "bullet", "\uf0b7", 360)
              .replace("</w:lvl>", "<w:rPr><w:rFonts w:ascii='Symbol'/></w:rPr></w:lvl>")
          + "</w:abstractNum>"
          + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
          + "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>"
          + "<w:startOverride w:val='7'/></w:lvlOverride></w:num>"
          + "<w:num w:numId='3'><w:abstractNumId w:val='1'/></w:num>"
          + "<w:num w:numId='4'><w:abstractNumId w:val='2'/></w:num>";

  private static String level(int depth, String format, String text, int indent) {
    return "<w:lvl w:ilvl='"
        + depth
        + "'><w:start w:val='1'/><w:numFmt w:val='"
        + format
        + "'/><w:lvlText w:val='"
        + text
        + "'/><w:pPr><w:ind w:left='"
        + indent
        + "'/></w:pPr></w:lvl>";
  }

  private static String item(int list, int depth, String text) {
    return p(
        "<w:numPr><w:ilvl w:val='" + depth + "'/><w:numId w:val='" + list + "'/></w:numPr>", text);
  }

  private static Imported read(WordFile file) {
    Imported imported =
        IMPORTER.read(file.build(), ImportOptions.NONE.withSymbol("HUT/1").withLanguage("en"));
    assertEquals(0, imported.coverage().charsLost());
    return imported;
  }

  private static List<String> outline(Imported imported) {
    return imported.sections().stream().map(DocxExtractorTest::outline).toList();
  }

  private static String outline(NumberedSection section) {
    return section.section().kind().label()
        + " "
        + section.level()
        + " ["
        + section.number()
        + "] "
        + section.section().text();
  }

  private static Extracted extract(WordFile file) {
    return new DocxExtractor().extract(file.build(), "");
  }

  private static List<String> texts(List<SourceLine> lines) {
    return lines.stream().map(SourceLine::text).toList();
  }

  @Test
  void numbersListsAsWordPrintsThem() {
    String body =
        item(1, 0, "Doors are shut at night.")
            + item(1, 1, "the lower door;")
            + item(1, 1, "the upper door:")
            + item(1, 2, "with its bolt;")
            + item(1, 0, "Lamps are put out.")
            + item(1, 1, "every lamp.")
            + item(2, 0, "Boots stay outside.")
            + item(4, 0, "also wet ones")
            + item(3, 0, "Fire")
            + item(3, 1, "Wood is dry.");

    assertEquals(
        List.of(
            "paragraph 1 [1.] Doors are shut at night.",
            "item 2 [(a)] the lower door;",
            "item 2 [(b)] the upper door:",
            "item 3 [(i)] with its bolt;",
            "paragraph 1 [2.] Lamps are put out.",
            "item 2 [(a)] every lamp.",
            "paragraph 1 [7.] Boots stay outside.",
            "item 2 [•] also wet ones",
            "paragraph 1 [I.] Fire",
            "paragraph 1 [1.1] Wood is dry."),
        outline(read(WordFile.of(body).part("numbering", LISTS))));
  }

  @Test
  void headingsComeFromStylesAndWhatTheyAreBasedOn() {
    String styles =
        "<w:style w:type='paragraph' w:styleId='T'><w:name w:val='Title'/></w:style>"
            + "<w:style w:type='paragraph' w:styleId='H'><w:name w:val='House head'/>"
            + "<w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:rPr><w:sz w:val='28'/></w:rPr></w:style>"
            + "<w:style w:type='paragraph' w:styleId='S'><w:name w:val='House small'/>"
            + "<w:basedOn w:val='H'/><w:rPr><w:sz w:val='24'/></w:rPr></w:style>";
    String body =
        p("<w:pStyle w:val='T'/>", "Rules of the hut")
            + p("<w:pStyle w:val='H'/>", "Nights")
            + p("The hut is shut at night.")
            + p("<w:pStyle w:val='S'/>", "Doors")
            + p("There are two doors.")
            + p("<w:pStyle w:val='H'/>", "Days")
            + p("The hut is open by day.");

    assertEquals(
        List.of(
            "title 1 [] Rules of the hut",
            "heading 1 [] Nights",
            "paragraph 2 [] The hut is shut at night.",
            "heading 2 [] Doors",
            "paragraph 3 [] There are two doors.",
            "heading 1 [] Days",
            "paragraph 2 [] The hut is open by day."),
        outline(read(WordFile.of(body).part("styles", styles))));
  }

  @Test
  void notesAreTiedToTheirMarks() {
    String body =
        "<w:p>"
            + r("Wood is dry.")
            + "<w:r><w:footnoteReference w:id='3'/></w:r>"
            + r(" Lamps are old.")
            + "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='4'/><w:t>*</w:t></w:r></w:p>"
            + p("That is all.");
    String notes =
        "<w:footnote w:type='separator' w:id='0'><w:p/></w:footnote>"
            + "<w:footnote w:id='3'>"
            + p(" Since 1936.")
            + "</w:footnote>"
            + "<w:footnote w:id='4'>"
            + p("*\tSee the book.")
            + "</w:footnote>";

    Imported imported = read(WordFile.of(body).part("footnotes", notes));

    assertEquals(
        List.of(
            "paragraph 1 [] Wood is dry.1 Lamps are old.*",
            "note 2 [1] Since 1936.",
            "note 2 [*] See the book.",
            "paragraph 1 [] That is all."),
        outline(imported));
    assertEquals(
        List.of(
            new Span(12, 13, Span.Kind.NOTE_REFERENCE, "#n1"),
            new Span(28, 29, Span.Kind.NOTE_REFERENCE, "#n2")),
        imported.sections().get(0).section().spans());
  }

  @Test
  void changesAreAcceptedAndWhatTheyTookIsKeptAside() {
    String body =
        "<w:p>"
            + r("The hut ")
            + "<w:del w:id='1'><w:r><w:delText>never </w:delText></w:r></w:del>"
            + "<w:ins w:id='2'>"
            + r("always ")
            + "</w:ins>"
            + r("opens.")
            + "</w:p>"
            + "<w:p><w:pPr><w:rPr><w:del w:id='3'/></w:rPr></w:pPr>"
            + r("One ")
            + "</w:p>"
            + p("paragraph.")
            + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret.</w:t></w:r></w:p>";

    Extracted extracted = extract(WordFile.of(body));

    assertEquals(List.of("The hut always opens.", "One paragraph."), texts(extracted.lines()));
    assertEquals(
        List.of("tracked-deletion never", "hidden-text Secret."),
        extracted.notices().stream().map(n -> n.code() + " " + n.seen()).toList());
  }

  @Test
  void fieldsShowTheirResultsAndBoxesTheirTextOnce() {
    String field =
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
            + r("paragraph 7")
            + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
    String box =
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:txbxContent>"
            + p("In a box.")
            + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
            + p("In a box.")
            + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>";
    String body =
        "<w:p>"
            + r("See ")
            + field
            + box
            + r(" of copy")
            + "<w:r><w:noBreakHyphen/><w:sym w:font='Symbol' w:char='F0B0'/></w:r></w:p>"
            + "<w:sdt><w:sdtPr/><w:sdtContent>"
            + p("In a control.")
            + "</w:sdtContent></w:sdt>";

    assertEquals(
        List.of("See paragraph 7 of copy\u2011°", "In a box.", "In a control."),
        texts(extract(WordFile.of(body)).lines()));
  }

  @Test
  void tablesKeepTheirCells() {
    String body =
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>"
            + p("Both")
            + "</w:tc><w:tc>"
            + p("Third")
            + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>"
            + p("b")
            + p("b2")
            + "</w:tc><w:tc><w:tbl><w:tr><w:tc>"
            + p("in")
            + "</w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>";

    SourceLine table = extract(WordFile.of(p("Before.") + body)).lines().get(1);

    assertEquals(Form.TABLE, table.form());
    assertEquals("Both\t\tThird\n\tb b2\tin", table.text());
  }

  @Test
  void firstPageHeaderIsTheMastheadAndOtherHeadersAreFurniture() {
    String sections =
        "<w:sectPr><w:headerReference w:type='first' r:id='h1'/><w:headerReference w:type='default' r:id='h2'/>"
            + "<w:titlePg/></w:sectPr>";
    WordFile file =
        WordFile.of(p("The rules of the hut are the same as in every year before.") + sections)
            .part(
                "header",
                "h1",
                "word/header1.xml",
                WordFile.xml(
                    "hdr",
                    p("United Nations") + p("A/90/12") + p("Distr.: General") + p("3 March 2036")))
            .part("header", "h2", "word/header2.xml", WordFile.xml("hdr", p("A/90/12")));

    Imported imported = IMPORTER.read(file.build(), ImportOptions.NONE);

    assertEquals("A/90/12", imported.symbol().value());
    assertEquals("2036-03-03", imported.masthead().date());
    assertEquals(1, imported.sections().size());
    assertEquals(1, imported.furniture().size());
    assertEquals(0, imported.coverage().charsLost());
  }

  @Test
  void pagesComeFromWhereWordBrokeThem() {
    String body =
        p("One.")
            + "<w:p><w:r><w:br w:type='page'/></w:r></w:p>"
            + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>Two.</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>Still two</w:t><w:lastRenderedPageBreak/><w:t> and three.</w:t></w:r></w:p>"
            + p("Three.");

    assertEquals(
        List.of(1, 2, 2, 3),
        extract(WordFile.of(body)).lines().stream().map(SourceLine::page).toList());
  }

  @Test
  void emphasisKeepsItsPlaceInTheCleanText() {
    String body =
        "<w:p>"
            + r("  A  ")
            + "<w:r><w:rPr><w:i/></w:rPr><w:t>slow</w:t></w:r>"
            + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'> e\u0301t\u0301 x</w:t></w:r>"
            + r(".")
            + "</w:p>";

    SourceLine line = extract(WordFile.of(body)).lines().get(0);

    assertTrue(line.text().startsWith("A slow "));
    assertEquals(new Span(2, 6, Span.Kind.EMPHASIS, ""), line.spans().get(0));
    Span strong = line.spans().get(1);
    assertEquals(line.text().indexOf("é"), strong.start());
    assertEquals(line.text().indexOf("."), strong.end());
  }
}
